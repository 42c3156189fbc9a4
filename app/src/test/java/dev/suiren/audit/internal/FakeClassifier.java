package dev.suiren.audit.internal;

import dev.suiren.classifier.Classifier;
import dev.suiren.classifier.Passage;
import dev.suiren.classifier.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds pieces with 坏 bad and with 疑 doubtful, and one in fifty by chance, which hangs on each of
/// their letters and on how many came before; sentences with 忽略 are orders.
final class FakeClassifier implements Classifier {
  private static final double BAD = 0.97;
  private static final double DOUBTFUL = 0.7;
  private static final double ORDER = 0.995;
  private static final int RARE = 50;

  /// The texts it was asked about, each with its pieces.
  final List<List<String>> passages = new ArrayList<>();

  boolean byChance;
  boolean failing;

  @Override
  public Score moderation(String sentence, String before) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Passage openPassage() {
    List<String> pieces = new ArrayList<>();
    passages.add(pieces);
    return new FakePassage(pieces);
  }

  private final class FakePassage implements Passage {
    private final List<String> pieces;

    FakePassage(List<String> pieces) {
      this.pieces = pieces;
    }

    @Override
    public double moderation(int[] text, int from, int to) {
      if (failing) {
        throw new IllegalStateException("on purpose");
      }
      String piece = new String(text, from, to - from);
      pieces.add(piece);
      if (piece.contains("坏")) {
        return BAD;
      }
      int chance = Arrays.hashCode(new int[] {piece.hashCode() * 0x9E3779B1 >>> 8, pieces.size()});
      boolean hit = byChance && Math.floorMod(chance, RARE) == 0;
      return piece.contains("疑") || hit ? DOUBTFUL : 0;
    }
  }

  @Override
  public Score injection(String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Score> listInjections(int[] text, double least) {
    String whole = new String(text, 0, text.length);
    int at = whole.indexOf("忽略");
    if (at < 0) {
      return List.of();
    }
    int start = whole.codePointCount(0, at);
    return List.of(new Score(ORDER, start, start + 2));
  }

  @Override
  public String hash() {
    return "fake";
  }
}
