package dev.suiren.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What became of each function when a system was exchanged for another.
///
/// @param rows the one of all functions together first, then by name
/// @param averageDelta the mean of the functions' differences, each function counting once
public record Comparison(List<FunctionRow> rows, Gate gate, double averageDelta) {
  private static final double LEFT_OUT = 0.05;

  public Comparison {
    rows = List.copyOf(rows);
  }

  /// Intervals of 95 %, tests at `bar.alpha()`.
  public static Comparison of(Pairs pairs, Bar bar) {
    return of(pairs, bar, new Levels.Once(LEFT_OUT, bar.alpha()));
  }

  static Comparison of(Pairs pairs, Bar bar, Levels levels) {
    List<Map.Entry<String, Pairs.Row>> rows = pairs.rows();
    double[] p = rows.stream().mapToDouble(row -> SignFlip.p(row.getValue().clusters())).toArray();
    double[] adjusted = Holm.adjusted(p);
    boolean[] significant = Holm.significant(p, levels::significance);
    Judge judge = new Judge(bar, levels, rows.size());
    List<FunctionRow> judged = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      String function = rows.get(i).getKey();
      Pairs.Row row = rows.get(i).getValue();
      judged.add(judge.row(function, row, new Test(p[i], adjusted[i], significant[i])));
    }
    return new Comparison(
        judged,
        Gate.of(judged.stream().map(FunctionRow::verdict).toList(), pairs.leftovers()),
        judged.stream().skip(1).mapToDouble(FunctionRow::delta).average().orElseThrow());
  }

  private record Test(double p, double adjusted, boolean significant) {}

  private record Judge(Bar bar, Levels levels, int rows) {

    FunctionRow row(String function, Pairs.Row row, Test test) {
      Clusters clusters = row.clusters();
      double delta = clusters.delta();
      Optional<Spread> spread =
          clusters.count() > 1 ? Optional.of(Spread.of(clusters)) : Optional.empty();
      Optional<FunctionRow.Interval> interval =
          spread.map(s -> s.reach(levels.leftOut())).map(reach -> interval(delta, reach));
      Verdict verdict =
          interval.map(i -> verdict(delta, i.low(), test)).orElse(Verdict.CANNOT_TELL);
      Needs needs = new Needs(bar, levels, rows);
      return new FunctionRow(
          function,
          clusters.itemCount(),
          clusters.count(),
          row.a(),
          row.b(),
          delta,
          interval,
          test.p(),
          test.adjusted(),
          verdict,
          verdict == Verdict.CANNOT_TELL
              ? spread.map(s -> needs.more(clusters, s)).orElse(OptionalLong.empty())
              : OptionalLong.of(0));
    }

    private static FunctionRow.Interval interval(double delta, double reach) {
      return new FunctionRow.Interval(Math.max(-1, delta - reach), Math.min(1, delta + reach));
    }

    private Verdict verdict(double delta, double low, Test test) {
      if (test.significant() && delta < -bar.margin()) {
        return Verdict.LOST;
      }
      if (test.significant() && delta > 0) {
        return Verdict.GAINED;
      }
      return low >= -bar.margin() ? Verdict.KEPT : Verdict.CANNOT_TELL;
    }
  }
}
