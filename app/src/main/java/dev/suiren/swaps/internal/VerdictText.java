package dev.suiren.swaps.internal;

import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.FunctionRow;
import dev.suiren.comparison.Leftovers;
import dev.suiren.comparison.Power;
import dev.suiren.swaps.Row;
import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Alone;
import dev.suiren.swaps.Swaps.Flaky;
import dev.suiren.swaps.Swaps.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a comparison found, with the names as they are: kept as JSON, and cleared anew for whoever
/// looks.
record VerdictText(double averageDelta, List<Line> lines, Leftovers rest) {
  VerdictText {
    lines = List.copyOf(lines);
  }

  /// @param chance how likely a change of the size that was looked for was to be found
  /// @param enough with how many clusters it would be 0.8
  record Line(FunctionRow row, double chance, OptionalLong enough) {
    @Override
    public String toString() {
      return "Line";
    }
  }

  static VerdictText of(Comparison comparison, Leftovers rest, Power power) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < comparison.rows().size(); i++) {
      Power.Row chance = power.rows().get(i);
      lines.add(new Line(comparison.rows().get(i), chance.power(), chance.clustersForEighty()));
    }
    return new VerdictText(comparison.averageDelta(), lines, rest);
  }

  /// What was found, whatever change was looked for.
  VerdictText found() {
    return new VerdictText(
        averageDelta,
        lines.stream().map(line -> new Line(line.row(), 0, OptionalLong.empty())).toList(),
        rest);
  }

  List<Row> rows(Names names) {
    return lines.stream().map(line -> row(names, line)).toList();
  }

  private static Row row(Names names, Line line) {
    FunctionRow row = line.row();
    return new Row(
        new Swaps.Outlook(
            names.findFunction(row.function()),
            row.items(),
            row.clusters(),
            line.chance(),
            number(line.enough())),
        row.a(),
        row.b(),
        row.delta(),
        row.interval(),
        new Row.Finding(row.p(), row.pHolm(), row.verdict(), number(row.needs())));
  }

  static Optional<Long> number(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  Rest rest(Names names) {
    return new Rest(
        new Alone(rest.onlyInA(), names.items(rest.itemsOnlyInA())),
        new Alone(rest.onlyInB(), names.items(rest.itemsOnlyInB())),
        rest.itemsWithFewerPairs(),
        rest.unanswered(),
        rest.functionsOnlyInA().stream().map(names::function).toList(),
        rest.flaky().stream().map(it -> flaky(names, it)).toList());
  }

  private static Flaky flaky(Names names, Leftovers.Flaky flaky) {
    return new Flaky(names.function(flaky.function()), flaky.items(), flaky.a(), flaky.b());
  }

  @Override
  public String toString() {
    return "VerdictText";
  }
}
