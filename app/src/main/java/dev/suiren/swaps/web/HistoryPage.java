package dev.suiren.swaps.web;

import dev.suiren.charts.TimeLine;
import dev.suiren.runs.Run;
import dev.suiren.swaps.Portraits.Aspect;
import dev.suiren.swaps.Portraits.History;
import dev.suiren.swaps.Verdicts;
import dev.suiren.web.spi.PageModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `swaps/history.jte` shows: how one base did with one set of checks, run after run.
///
/// @param choices one run for each set and base there is
/// @param chosen one of them; empty where nothing was run yet
public record HistoryPage(
    List<Run> choices, Optional<Run> chosen, Optional<Aspect> aspect, Optional<Course> course)
    implements PageModel {
  static final int STEP = 20;

  /// @param verdicts that this base had a part in
  /// @param from of the first verdict shown
  public record Course(History history, Verdicts.Page verdicts, int from) {}

  public HistoryPage {
    choices = List.copyOf(choices);
  }

  /// The runs of which something is known.
  public TimeLine line() {
    return new TimeLine(
        course.stream()
            .flatMap(it -> it.history().points().stream())
            .flatMap(
                point ->
                    point
                        .right()
                        .map(
                            share ->
                                new TimeLine.Moment(
                                    point.run().course().started(),
                                    share.value(),
                                    share.low(),
                                    share.high()))
                        .stream())
            .toList());
  }

  public boolean isFirst() {
    return course.filter(it -> it.from() > 0).isEmpty();
  }

  public boolean isLast() {
    return course.filter(it -> last() < it.verdicts().total()).isEmpty();
  }

  public int last() {
    return course.map(it -> it.from() + it.verdicts().lines().size()).orElse(0);
  }

  /// What an address ends with that shows the verdicts from there on.
  public String query(int from) {
    return "?run=%s&of=%s&from=%d#verdicts"
        .formatted(
            chosen.map(it -> it.id().value()).orElse(""),
            aspect.map(HistoryPage::word).orElse(""),
            Math.max(0, from));
  }

  public String before() {
    return query(course.map(Course::from).orElse(0) - STEP);
  }

  public String after() {
    return query(course.map(Course::from).orElse(0) + STEP);
  }

  public boolean isChosen(Run run) {
    return chosen.filter(it -> it.id().equals(run.id())).isPresent();
  }

  /// An aspect as an address names it.
  public static String word(Aspect aspect) {
    return switch (aspect) {
      case Aspect.OfDimension of -> "d-" + of.dimension().name().toLowerCase(Locale.ROOT);
      case Aspect.OfFunction of -> "f-" + of.function().value();
    };
  }

  public boolean isAspect(String word) {
    return aspect.map(HistoryPage::word).orElse("").equals(word);
  }
}
