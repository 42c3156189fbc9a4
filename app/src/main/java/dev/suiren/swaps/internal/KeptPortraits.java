package dev.suiren.swaps.internal;

import dev.suiren.audit.Audit;
import dev.suiren.checks.Dimension;
import dev.suiren.people.Caller;
import dev.suiren.proof.Card;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Named;
import dev.suiren.swaps.Portraits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Cards and histories from kept runs.
record KeptPortraits(Runs runs, Judgements judgements, Audit audit) implements Portraits {

  @Override
  public Portrait portrait(Caller caller, RunId id) {
    Run run = runs.get(caller, id);
    Judgements.Figures figures = judgements.figures(caller, id);
    Names names = new Names(audit, caller);
    return new Portrait(
        run,
        Arrays.stream(Dimension.values())
            .flatMap(it -> side(it, figures.dimensions()).stream())
            .toList(),
        figures.functions().stream()
            .map(row -> new Skill(names.function(row.name()), figure(row)))
            .toList());
  }

  private static Optional<Side> side(Dimension dimension, List<Card.Row> rows) {
    return rows.stream()
        .filter(row -> row.name().equals(dimension.words()))
        .findFirst()
        .map(row -> new Side(dimension, figure(row)));
  }

  private static Figure figure(Card.Row row) {
    return new Figure(
        row.checks(),
        row.judged(),
        row.unanswered(),
        row.right(),
        row.medianMillis().isPresent()
            ? Optional.of(row.medianMillis().getAsLong())
            : Optional.empty(),
        row.cost(),
        row.leftOut());
  }

  @Override
  public History history(Caller caller, Course course) {
    Runs.Page page =
        runs.list(
            caller,
            new Runs.Wanted(Optional.of(course.set()), Optional.of(course.base()), 0, MOST));
    Names names = new Names(audit, caller);
    Map<String, Named> functions = new TreeMap<>();
    List<Point> points = new ArrayList<>();
    for (Run run : page.runs().reversed()) {
      Judgements.Figures figures = judgements.figures(caller, run.id());
      for (Card.Row row : figures.functions()) {
        functions.computeIfAbsent(row.name(), names::function);
      }
      points.add(new Point(run, right(run, figures, course.aspect())));
    }
    Collection<Named> all = functions.values();
    return new History(points, List.copyOf(all));
  }

  private static Optional<Card.Share> right(
      Run run, Judgements.Figures figures, Optional<Aspect> aspect) {
    return aspect
        .map(it -> rows(figures, it).flatMap(row -> row.right().stream()).findFirst())
        .orElseGet(() -> run.tally().share());
  }

  private static Stream<Card.Row> rows(Judgements.Figures figures, Aspect aspect) {
    return switch (aspect) {
      case Aspect.OfDimension(Dimension dimension) ->
          figures.dimensions().stream().filter(row -> row.name().equals(dimension.words()));
      case Aspect.OfFunction(FunctionKey key) ->
          figures.functions().stream().filter(row -> FunctionKey.of(row.name()).equals(key));
    };
  }
}
