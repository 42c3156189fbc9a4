package dev.suiren.audit.internal;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Span;
import java.util.List;

/// Covers what may not be seen, one block for each code point, so that offsets stay true.
final class Mask {
  static final int BLOCK = 0x2588;

  private Mask() {}

  static String apply(int[] text, List<Span> spans) {
    return apply(text, 0, text.length, spans);
  }

  static String apply(int[] text, int from, int to, List<Span> spans) {
    StringBuilder masked = new StringBuilder(to - from);
    boolean[] covered = covered(from, to, spans);
    for (int i = from; i < to; i++) {
      masked.appendCodePoint(covered[i - from] ? BLOCK : text[i]);
    }
    return masked.toString();
  }

  private static boolean[] covered(int from, int to, List<Span> spans) {
    boolean[] covered = new boolean[to - from];
    for (Span span : spans) {
      if (span.effect() == Effect.MASK) {
        for (int i = Math.max(from, span.start()); i < Math.min(to, span.end()); i++) {
          covered[i - from] = true;
        }
      }
    }
    return covered;
  }
}
