package dev.suiren.swaps.web;

import dev.suiren.charts.Axis;
import dev.suiren.charts.IntervalPlot;
import dev.suiren.charts.Shape;
import dev.suiren.comparison.Verdict;
import dev.suiren.swaps.Result;
import dev.suiren.swaps.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `swaps/gate.jte`, `swaps/rows.jte` and `swaps/rest.jte` show: what a comparison found.
///
/// @param query what the addresses of its items end with; empty where they are not linked to
public record ResultPart(Result result, Optional<String> query) {

  /// All rows stand on one axis, which holds the margin too.
  public IntervalPlot plot(Row row) {
    double margin = result.bar().margin();
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
        result.rows().stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(row.delta()),
                        row.interval().stream().flatMap(it -> Stream.of(it.low(), it.high()))));
    return IntervalPlot.axis(Stream.concat(numbers, Stream.of(result.bar().margin())).toList());
  }

  /// The functions with this verdict.
  public List<Row> functions(Verdict verdict) {
    return result.rows().stream()
        .filter(row -> !row.isAll() && row.finding().verdict() == verdict)
        .toList();
  }
}
