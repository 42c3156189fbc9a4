package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfTable.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/*
 * The rows of a table leave the same upright gaps free. A stretch begins with a row that has a wide
 * gap and grows downwards; each row takes from the gaps what its words stand in. Of all ends the one
 * counts for which rows times gaps squared is most, so that the prose below a table, or the next
 * table, does not take its columns away. Gaps in prose do not stand above one another for more than a row or two.
 */
/// Rows one below the other that are set in columns.
record PdfStretch(List<PdfRow> rows, List<Gap> gaps) {
  private static final int MOST_ROWS = 300;
  private static final float WIDE = 1.2f;
  private static final float USUAL = 0.9f;
  private static final float NARROWEST = 0.6f;
  private static final float FARTHEST = 3.2f;
  private static final float APART = 1.9f;
  private static final float OFF = 1.3f;
  private static final float APART_WITH_HEAD = 1.2f;
  private static final float TIGHT = 1.45f;

  PdfStretch {
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
  }

  static List<PdfStretch> of(List<PdfRow> zone) {
    List<PdfStretch> found = new ArrayList<>();
    int from = 0;
    int ended = 0;
    while (from < zone.size()) {
      Optional<Reach> reach = better(zone, from);
      if (reach.isPresent()) {
        List<PdfRow> rows = reach.get().linesAbove(zone, ended);
        ended = reach.get().withLinesBelow(zone);
        rows.addAll(zone.subList(reach.get().start(), ended));
        found.add(new PdfStretch(rows, reach.get().gaps()));
        from = ended;
      } else {
        from++;
      }
    }
    return found;
  }

  /// Without its first row, where that names groups of columns and so stands in their gaps.
  private static Optional<Reach> better(List<PdfRow> zone, int start) {
    Optional<Reach> reach = reach(zone, start);
    Optional<Reach> next =
        reach.isPresent() && start + 1 < zone.size() ? reach(zone, start + 1) : Optional.empty();
    return next.filter(it -> it.score() > reach.orElseThrow().score()).or(() -> reach);
  }

  private static Optional<Reach> reach(List<PdfRow> zone, int start) {
    if (zone.get(start).widestGap() < WIDE * zone.get(start).size()) {
      return Optional.empty();
    }
    List<Gap> taken = List.of();
    Optional<Reach> best = Optional.empty();
    int most = -1;
    for (int at = start; at < zone.size() && at - start < MOST_ROWS; at++) {
      if (at > start
          && (!isNear(zone.get(at - 1), zone.get(at), FARTHEST) || isApart(zone, start, at))) {
        break;
      }
      List<Gap> gaps = between(taking(taken, zone.get(at)));
      boolean crossing =
          gaps.size() < between(taken).size() && zone.get(at).filled(gaps).size() < 2;
      if (gaps.isEmpty() || crossing && at > start + 1) {
        break;
      }
      taken = taking(taken, zone.get(at));
      if (zone.get(at).filled(gaps).size() >= 2) {
        List<PdfRow> rows = zone.subList(start, at + 1);
        long full = rows.stream().filter(row -> row.filled(gaps).size() >= 2).count();
        int score = (int) (full - 1) * gaps.size() * gaps.size();
        if (score >= most) {
          most = score;
          best = Optional.of(new Reach(start, at + 1, gaps, score));
        }
      }
    }
    return best.map(found -> found.withoutNext(zone).withUsualGaps(zone))
        .filter(found -> !found.gaps().isEmpty());
  }

  /// Whether a row stands off those above it as the next table does.
  private static boolean isApart(List<PdfRow> zone, int start, int at) {
    float widest = 0;
    for (int i = start + 1; i < at; i++) {
      widest = Math.max(widest, zone.get(i).top() - zone.get(i - 1).top());
    }
    float drop = zone.get(at).top() - zone.get(at - 1).top();
    boolean head = zone.get(at).isBold() && zone.get(start).isBold() && !zone.get(at - 1).isBold();
    return at > start + 1 && drop > (head ? APART_WITH_HEAD : APART) * widest;
  }

  private static boolean isNear(PdfRow row, PdfRow next, float lines) {
    float ratio = next.size() / row.size();
    return next.top() - row.top() <= lines * Math.max(row.size(), next.size())
        && ratio < 1.4f
        && ratio > 0.7f;
  }

  /// The places that words stand in, with those of one more row.
  private static List<Gap> taking(List<Gap> taken, PdfRow row) {
    List<Gap> all = new ArrayList<>(taken);
    row.words().forEach(word -> all.add(new Gap(word.left(), word.right())));
    all.sort(Comparator.comparingDouble(Gap::from));
    List<Gap> joined = new ArrayList<>();
    for (Gap one : all) {
      if (!joined.isEmpty() && one.from() - joined.getLast().to() < NARROWEST * row.size()) {
        Gap last = joined.removeLast();
        joined.add(new Gap(last.from(), Math.max(last.to(), one.to())));
      } else {
        joined.add(one);
      }
    }
    return joined;
  }

  private static List<Gap> between(List<Gap> taken) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < taken.size(); i++) {
      gaps.add(new Gap(taken.get(i - 1).to(), taken.get(i).from()));
    }
    return gaps;
  }

  /// Rows of a zone, `end` exclusive.
  private record Reach(int start, int end, List<Gap> gaps, int score) {

    /// Without a table right below that has fewer columns.
    Reach withoutNext(List<PdfRow> zone) {
      float widest = 0;
      int most = zone.get(start).filled(gaps).size();
      for (int at = start + 1; at < end - 1; at++) {
        float drop = zone.get(at).top() - zone.get(at - 1).top();
        boolean off = widest > 0 && drop > OFF * widest;
        if (off && most(zone.subList(at, end)) < most) {
          return new Reach(start, at, gaps, score);
        }
        widest = Math.max(widest, drop);
        most = Math.max(most, zone.get(at).filled(gaps).size());
      }
      return this;
    }

    private int most(List<PdfRow> rows) {
      return rows.stream().mapToInt(row -> row.filled(gaps).size()).max().orElse(0);
    }

    /// Without gaps that are no wider than those between words in most rows.
    Reach withUsualGaps(List<PdfRow> zone) {
      List<Gap> kept = new ArrayList<>();
      for (int i = 0; i < gaps.size(); i++) {
        int both = 0;
        int wide = 0;
        for (PdfRow row : zone.subList(start, end)) {
          float distance = row.between(i, gaps);
          both += Float.isNaN(distance) ? 0 : 1;
          wide += distance >= USUAL * row.size() ? 1 : 0;
        }
        if (2 * wide >= both) {
          kept.add(gaps.get(i));
        }
      }
      return new Reach(start, end, List.copyOf(kept), score);
    }

    /// What stands above in the same columns: a head set too close to begin with, the upper line of
    /// one, or one whose labels reach over their columns.
    List<PdfRow> linesAbove(List<PdfRow> zone, int least) {
      List<PdfRow> above = new ArrayList<>();
      int first = start;
      while (first > least && isHeadOf(zone.get(first - 1), zone.get(first))) {
        above.addFirst(zone.get(--first));
      }
      if (above.isEmpty()
          && first > least
          && isNear(zone.get(first - 1), zone.get(first), FARTHEST)) {
        PdfRow pieces = zone.get(first - 1).inPieces(NARROWEST * zone.get(first - 1).size());
        boolean each = pieces.filled(gaps).size() == pieces.words().size();
        if (each && pieces.words().size() >= Math.max(2, gaps.size())) {
          above.add(pieces);
        }
      }
      return above;
    }

    private boolean isHeadOf(PdfRow row, PdfRow below) {
      boolean wide = row.filled(gaps).size() >= 2 && isNear(row, below, FARTHEST);
      return isInside(row) && wide || isLineOf(row, row, below);
    }

    /// With the further lines of the last row's cells.
    int withLinesBelow(List<PdfRow> zone) {
      int last = end;
      while (last < zone.size() && isLineOf(zone.get(last), zone.get(last - 1), zone.get(last))) {
        last++;
      }
      return last;
    }

    private boolean isInside(PdfRow row) {
      return row.words().stream()
          .noneMatch(
              word ->
                  gaps.stream()
                      .anyMatch(gap -> word.left() < gap.to() && word.right() > gap.from()));
    }

    private boolean isLineOf(PdfRow row, PdfRow above, PdfRow below) {
      return isInside(row) && isNear(above, below, TIGHT) && !row.filled(gaps).contains(0);
    }
  }
}
