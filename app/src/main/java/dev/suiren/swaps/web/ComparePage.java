package dev.suiren.swaps.web;

import dev.suiren.charts.Axis;
import dev.suiren.charts.IntervalPlot;
import dev.suiren.charts.Shape;
import dev.suiren.comparison.Verdict;
import dev.suiren.swaps.Row;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.web.spi.PageModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `swaps/compare.jte` and `swaps/comparesheet.jte` show: two runs held against one another.
///
/// @param why there is nothing to compare
/// @param outlook what a comparison with the first run could find; empty where there are two
public record ComparePage(
    Choice choice,
    Optional<Compared> compared,
    Optional<Swaps.Why> why,
    List<Swaps.Outlook> outlook)
    implements PageModel {

  public ComparePage {
    outlook = List.copyOf(outlook);
  }

  /// All rows stand on one axis, which holds the margin too.
  public IntervalPlot plot(Row row) {
    double margin = choice.bar().margin();
    return new IntervalPlot(
        axis(),
        row.delta(),
        margin > 0 ? Optional.of(-margin) : Optional.empty(),
        row.interval().map(it -> new IntervalPlot.Range(it.low(), it.high())),
        switch (row.finding().verdict()) {
          case LOST -> Shape.DOWN;
          case GAINED -> Shape.UP;
          case KEPT -> Shape.FULL;
          case CANNOT_TELL -> Shape.OPEN;
        });
  }

  private Axis axis() {
    Stream<Double> numbers =
        compared.stream()
            .flatMap(it -> it.rows().stream())
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(row.delta()),
                        row.interval().stream().flatMap(it -> Stream.of(it.low(), it.high()))));
    return IntervalPlot.axis(Stream.concat(numbers, Stream.of(choice.bar().margin())).toList());
  }

  /// The functions with this verdict.
  public List<Row> functions(Verdict verdict) {
    return compared.stream()
        .flatMap(it -> it.rows().stream())
        .filter(row -> !row.isAll() && row.finding().verdict() == verdict)
        .toList();
  }
}
