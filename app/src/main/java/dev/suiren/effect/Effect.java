package dev.suiren.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Before and after, measure by measure, as far as something is known of it.
///
/// @param before questions before, whatever is known of them
/// @param after questions after
/// @param rows in the order of the measures
public record Effect(int before, int after, List<Row> rows) {

  public Effect {
    rows = List.copyOf(rows);
  }

  /// @param before empty where nothing of this was entered for the time before
  /// @param after empty where nothing was for the time after
  /// @param change empty unless both are there
  public record Row(
      Measure measure, Optional<Side> before, Optional<Side> after, Optional<Change> change) {}

  /// One period.
  ///
  /// @param questions of which something is known
  /// @param value a share, 0 to 1, or minutes
  /// @param range empty with a single cluster, and where all minutes are the same number
  public record Side(int questions, int clusters, double value, Optional<Range> range) {}

  /// @param difference `after - before`
  public record Change(double difference, Optional<Range> range, Finding finding) {}

  /// What the interval of a difference says.
  public enum Finding {
    BETTER,
    WORSE,
    CANNOT_TELL
  }

  public static Effect of(Sums sums) {
    return new Effect(
        sums.before(),
        sums.after(),
        Arrays.stream(Measure.values())
            .filter(measure -> !sums.of(measure).isEmpty())
            .map(measure -> row(measure, sums.of(measure)))
            .toList());
  }

  private static Row row(Measure measure, List<Cluster> clusters) {
    Estimate before = Estimate.before(clusters);
    Estimate after = Estimate.after(clusters);
    Optional<Change> change =
        before.count() == 0 || after.count() == 0
            ? Optional.empty()
            : Optional.of(change(measure, clusters, before, after));
    return new Row(measure, side(measure, before), side(measure, after), change);
  }

  private static Optional<Side> side(Measure measure, Estimate estimate) {
    return estimate.count() == 0
        ? Optional.empty()
        : Optional.of(
            new Side(
                estimate.count(),
                estimate.clusters(),
                estimate.mean(),
                measure.isShare() ? Shares.interval(estimate) : Means.interval(estimate)));
  }

  private static Change change(
      Measure measure, List<Cluster> clusters, Estimate before, Estimate after) {
    Optional<Range> range =
        measure.isShare()
            ? Shares.difference(clusters, before, after)
            : Means.difference(clusters, before, after);
    return new Change(
        after.mean() - before.mean(),
        range,
        range.map(it -> finding(measure, it)).orElse(Finding.CANNOT_TELL));
  }

  private static Finding finding(Measure measure, Range range) {
    if (range.low() <= 0 && range.high() >= 0) {
      return Finding.CANNOT_TELL;
    }
    return range.low() > 0 == measure.isMoreBetter() ? Finding.BETTER : Finding.WORSE;
  }
}
