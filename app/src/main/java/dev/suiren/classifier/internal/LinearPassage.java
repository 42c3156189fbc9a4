package dev.suiren.classifier.internal;

import dev.suiren.classifier.Passage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// Weighs a text piece by piece.
/* Traits lie within a piece, so a stretch weighs what its pieces weigh together, and no character
 * is looked at twice. In a long text many pieces get the chance to look bad by accident; what stands
 * around them tells most of these apart. But what is bad enough must not hide in a clean text: so a
 * piece also counts by itself, with a handicap.
 */
final class LinearPassage implements Passage {
  private static final int CONTEXT = 200;

  /// In logarithms of the odds.
  private static final double HANDICAP = 1.6;

  private final Supplier<Table> table;
  private final Deque<Piece> context = new ArrayDeque<>();
  private Weighing around = Weighing.NOTHING;
  private int contextLength;
  private int quotedFor;

  private record Piece(Weighing weighing, int length) {}

  LinearPassage(Supplier<Table> table) {
    this.table = table;
  }

  @Override
  public double moderation(int[] text, int from, int to) {
    Slate slate = ModerationTraits.SLATES.take();
    Weighing alone = weigh(slate, text, from, to);
    ModerationTraits.SLATES.give(slate);
    Weighing together = alone.plus(around);
    append(new Piece(alone, to - from));
    if (alone.traits() == 0) {
      return 0;
    }
    return Linear.probability(Math.max(together.odds(), alone.odds() - HANDICAP));
  }

  private Weighing weigh(Slate slate, int[] text, int from, int to) {
    boolean quoted = quotedFor > 0 && quotedFor <= CONTEXT;
    slate.read(text, from, to, quoted);
    if (slate.isEmpty()) {
      return Weighing.NOTHING;
    }
    quotedFor = slate.open() ? Math.max(1, quoted ? quotedFor + slate.letters() : 1) : 0;
    return slate.weigh(table.get());
  }

  private void append(Piece piece) {
    context.addLast(piece);
    contextLength += piece.length();
    around = around.plus(piece.weighing());
    while (contextLength > CONTEXT) {
      Piece left = context.removeFirst();
      contextLength -= left.length();
      around = around.minus(left.weighing());
    }
  }
}
