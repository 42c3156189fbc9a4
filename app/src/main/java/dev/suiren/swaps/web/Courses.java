package dev.suiren.swaps.web;

import dev.suiren.runs.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The histories there are to look at, each by a run of it.
///
/// @param choices one run for each set and base
/// @param chosen one of them; empty where there is none
record Courses(List<Run> choices, Optional<Run> chosen) {

  Courses {
    choices = List.copyOf(choices);
  }

  /// @param runs the latest first
  /// @param wanted of whose history is asked, whether it is among these runs or not; the first one
  ///   is shown where it is empty
  static Courses of(List<Run> runs, Optional<Run> wanted) {
    Map<String, Run> byCourse = new LinkedHashMap<>();
    runs.forEach(run -> byCourse.putIfAbsent(course(run), run));
    wanted.ifPresent(run -> byCourse.putIfAbsent(course(run), run));
    List<Run> choices = List.copyOf(byCourse.values());
    return new Courses(
        choices,
        wanted.map(run -> byCourse.get(course(run))).or(() -> choices.stream().findFirst()));
  }

  private static String course(Run run) {
    return run.set().id().value() + " " + run.base().source().value();
  }
}
