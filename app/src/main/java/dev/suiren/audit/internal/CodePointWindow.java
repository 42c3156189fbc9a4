package dev.suiren.audit.internal;

import dev.suiren.audit.Span;

/// A long text of which short pieces are wanted.
final class CodePointWindow {
  private static final int AROUND = 40;

  private final int[] letters;

  CodePointWindow(String text) {
    this.letters = CodePoints.of(text);
  }

  /// What a span covers, at most so much, with the words about it.
  String around(Span span) {
    int from = Math.clamp(span.start() - AROUND, 0, letters.length);
    int to = Math.clamp(Math.min(span.end(), span.start() + AROUND) + AROUND, from, letters.length);
    return new String(letters, from, to - from);
  }
}
