package dev.suiren.comparison;

import java.util.HashMap;
import java.util.Map;

/// Looks at records while they grow, so that a run may stop once the verdicts are decided. All
/// looks together keep the promises of a single one: false alarms among all rows at most alpha, an
/// interval that holds at every look with 95 %.
///
/// Not safe for use by several threads.
public final class SequentialPlan {
  /*
   * Tests: Holm with each hypothesis at the level that alpha-spending leaves it, W. Maurer, F. Bretz,
   * Multiple Testing in Group Sequential Trials Using Graphical Approaches, Statistics in
   * Biopharmaceutical Research 5 (2013), 311-320. Kept: repeated confidence intervals,
   * C. Jennison, B. Turnbull, Interim Analyses: The Repeated Confidence Interval Approach, JRSS B 51
   * (1989), 305-361, which hold whatever made the run stop.
   */
  private static final double LEFT_OUT = 0.05;

  private final int looks;
  private final Bar bar;
  private final Map<Double, Spending> spendings = new HashMap<>();

  /// @param looks planned, the last one at all items; each after an equal share of the clusters,
  ///   taken in an order that has nothing to do with their scores
  public SequentialPlan(int looks, Bar bar) {
    if (looks < 1 || looks > 100) {
      throw new IllegalArgumentException("1 to 100 looks, not " + looks);
    }
    this.looks = looks;
    this.bar = bar;
  }

  public int looks() {
    return looks;
  }

  /// What the records show at this look.
  ///
  /// @param pairs of the share `look / looks` of the clusters
  /// @param look counted from 1
  public Look look(Pairs pairs, int look) {
    Comparison comparison = Comparison.of(pairs, bar, new At(look));
    boolean decided =
        comparison.rows().stream().noneMatch(row -> row.verdict() == Verdict.CANNOT_TELL);
    return new Look(comparison, decided || look == looks);
  }

  /// @param stop whether more items would change nothing: every row has its verdict, or all looks
  ///   are used up
  public record Look(Comparison comparison, boolean stop) {}

  private final class At implements Levels {
    private final int look;

    At(int look) {
      this.look = look;
    }

    @Override
    public double leftOut() {
      return level(LEFT_OUT);
    }

    @Override
    public double significance(int testsLeft) {
      return level(bar.alpha() / testsLeft);
    }

    private double level(double alpha) {
      return spendings.computeIfAbsent(alpha, a -> new Spending(a, looks)).level(look);
    }
  }
}
