package dev.suiren.effect.internal;

import dev.suiren.checks.Check;
import dev.suiren.checks.Expectation;
import dev.suiren.effect.Occasion;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Score;
import dev.suiren.runs.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions after, from a kept run: answers that had to cite a place, as they were judged. What
/// was not answered is left out, as everywhere with checks.
record RunSample(Runs runs, CheckSets sets, Scores scores) {
  /// Before the name of a cluster, so that it is none of the file's: those begin with no blank.
  private static final String APART = " run ";

  List<Occasion> of(Caller caller, RunId run) {
    List<Check> checks = sets.checks(caller, runs.get(caller, run).set().id());
    List<Occasion> occasions = new ArrayList<>();
    scores.read(
        caller,
        run,
        score -> {
          if (score.score().isPresent() && mustCite(checks.get(score.place()))) {
            occasions.add(occasion(score));
          }
        });
    if (occasions.isEmpty()) {
      throw new ProblemException(
          Problem.BAD_INPUT, "this run holds no answers that had to cite a place");
    }
    return occasions;
  }

  private static boolean mustCite(Check check) {
    return check.expectations().stream().anyMatch(Expectation.Cites.class::isInstance);
  }

  private static Occasion occasion(Score score) {
    return new Occasion(
        Occasion.When.AFTER,
        APART + score.subject().cluster(),
        Optional.of(true),
        Optional.of(score.score().orElse(0) >= 1),
        Optional.empty(),
        Optional.empty());
  }
}
