package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Span;
import dev.suiren.classifier.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Has a text moderated as it grows: each piece of it once, when it has ended. What was said of a
/// piece stays, whatever follows.
final class Hearing {
  private final Passage passage;
  private final Band band;
  private final Optional<Opening> opening;
  private final Pieces pieces = new Pieces();
  private final List<Span> spans = new ArrayList<>();
  private int read;

  /// @param opening for a stream whose reader waits
  Hearing(Passage passage, Band band, Optional<Opening> opening) {
    this.passage = passage;
    this.band = band;
    this.opening = opening;
  }

  /// Reads on to a place.
  ///
  /// @return whether anything was found
  boolean hear(int[] text, int to) {
    int before = spans.size();
    for (; read < to; read++) {
      int from = pieces.start();
      if (pieces.endsBefore(text[read])) {
        judge(text, from, read);
      } else if (from == 0 && opening.isPresent()) {
        opening.get().look(text, read);
      }
    }
    return spans.size() > before;
  }

  /// Nothing follows.
  void end(int[] text) {
    if (pieces.size() > pieces.start()) {
      judge(text, pieces.start(), pieces.size());
    }
  }

  private void judge(int[] text, int from, int to) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the inspection is overdue");
    }
    band.effect(score(passage, text, from, to))
        .map(
            effect ->
                new Span(from, to, Channel.CLASSIFIER, Judge.MODERATION, Aspect.ABUSE, effect))
        .ifPresent(spans::add);
  }

  /// Marks of emphasis are left out: they part what belongs together.
  static double score(Passage passage, int[] text, int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      marks += emphasizes(text[i]) ? 1 : 0;
    }
    if (marks == 0) {
      return passage.moderation(text, from, to);
    }
    int[] plain =
        Arrays.stream(text, from, to).filter(codePoint -> !emphasizes(codePoint)).toArray();
    return passage.moderation(plain, 0, plain.length);
  }

  private static boolean emphasizes(int codePoint) {
    return codePoint == '*' || codePoint == '_' || codePoint == '`' || codePoint == '\\';
  }

  List<Span> spans() {
    return spans;
  }

  /// The first place whose piece has not been judged, where that matters.
  int frontier(int otherwise) {
    if (!band.stops()) {
      return otherwise;
    }
    int looked = opening.isPresent() ? opening.get().end() : 0;
    return Math.min(otherwise, Math.max(looked, pieces.start()));
  }
}
