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
  private int contextLength;
  private int quotedFor;

  private record Piece(Weighing weighing, int length) {}

  LinearPassage(Supplier<Table> table) {
    this.table = table;
  }

  @Override
  public double moderation(int[] text, int from, int to) {
    Tokens tokens = Tokens.of(text, from, to);
    Weighing alone = tokens.size() == 0 ? Weighing.NOTHING : weigh(tokens);
    Weighing together = alone;
    for (Piece piece : context) {
      together = together.plus(piece.weighing());
    }
    append(new Piece(alone, to - from));
    if (alone.traits() == 0) {
      return 0;
    }
    return Math.max(together.probability(0), alone.probability(HANDICAP));
  }

  private Weighing weigh(Tokens tokens) {
    boolean quoted = quotedFor > 0 && quotedFor <= CONTEXT;
    Outline outline = ModerationTraits.outline(tokens, quoted);
    quotedFor = outline.open() ? Math.max(1, quoted ? quotedFor + tokens.letters() : 1) : 0;
    return table.get().weigh(ModerationTraits.of(tokens, outline));
  }

  private void append(Piece piece) {
    context.addLast(piece);
    contextLength += piece.length();
    while (contextLength > CONTEXT) {
      contextLength -= context.removeFirst().length();
    }
  }
}
