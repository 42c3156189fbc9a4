package dev.suiren.swaps.internal;

import dev.suiren.people.Caller;
import dev.suiren.runs.Run;
import dev.suiren.runs.Score;
import dev.suiren.runs.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scores of one run in a table of checks and repeats: a few bytes for each answer.
final class ScoreSheet {
  private final int repeats;
  private final float[] scores;
  private final int[] functionOf;
  private final List<String> functions = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();

  private ScoreSheet(int checks, int repeats) {
    this.repeats = repeats;
    this.scores = new float[checks * repeats];
    Arrays.fill(scores, Float.NaN);
    this.functionOf = new int[checks];
    Arrays.fill(functionOf, -1);
  }

  static ScoreSheet read(Scores from, Caller caller, Run run) {
    ScoreSheet sheet = new ScoreSheet(run.set().checks(), run.terms().repeats());
    from.read(caller, run.id(), sheet::take);
    return sheet;
  }

  private void take(Score score) {
    String function = score.subject().function();
    functionOf[score.place()] =
        known.computeIfAbsent(
            function,
            name -> {
              functions.add(name);
              return functions.size() - 1;
            });
    score
        .score()
        .ifPresent(it -> scores[score.place() * repeats + score.repeat() - 1] = (float) it);
  }

  int checks() {
    return functionOf.length;
  }

  List<String> functions() {
    return functions;
  }

  /// Empty where nothing is known of the check.
  Optional<String> function(int place) {
    return functionOf[place] < 0 ? Optional.empty() : Optional.of(functions.get(functionOf[place]));
  }

  /// Not a number where it was not answered or not asked.
  float score(int place, int repeat) {
    return repeat > repeats ? Float.NaN : scores[place * repeats + repeat - 1];
  }

  int repeats() {
    return repeats;
  }

  /// The mean over the answered repeats.
  Optional<Double> mean(int place) {
    double sum = 0;
    int count = 0;
    for (int repeat = 1; repeat <= repeats; repeat++) {
      float score = score(place, repeat);
      sum += Float.isNaN(score) ? 0 : score;
      count += Float.isNaN(score) ? 0 : 1;
    }
    return count == 0 ? Optional.empty() : Optional.of(sum / count);
  }

  boolean isFlaky(int place) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int repeat = 1; repeat <= repeats; repeat++) {
      float score = score(place, repeat);
      if (!Float.isNaN(score)) {
        least = Math.min(least, score);
        most = Math.max(most, score);
      }
    }
    return most > least;
  }
}
