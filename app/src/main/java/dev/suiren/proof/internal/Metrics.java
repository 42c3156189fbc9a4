package dev.suiren.proof.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The measures of rankings and decisions, as their sources define them.
final class Metrics {
  private Metrics() {}

  /// Average precision over a ranking without repetitions (trec_eval `map` for one topic).
  static double averagePrecision(List<String> ranking, Set<String> relevant) {
    int found = 0;
    double sum = 0;
    for (int i = 0; i < ranking.size(); i++) {
      if (relevant.contains(ranking.get(i))) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return relevant.isEmpty() ? 0 : sum / relevant.size();
  }

  /// The share of the first `cut` places of a ranking without repetitions that hold something
  /// relevant; a place left empty does not.
  static double precisionAt(int cut, List<String> ranking, Set<String> relevant) {
    return (double) ranking.stream().limit(cut).filter(relevant::contains).count() / cut;
  }

  /// The area under the ROC curve: how often one of `high` lies above one of `low`, a tie counting
  /// half (Mann, Whitney 1947).
  static double separation(List<Double> high, List<Double> low) {
    double above = 0;
    for (double one : high) {
      for (double other : low) {
        above += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return above / ((double) high.size() * low.size());
  }

  /// An answer with its confidence.
  record Judged(double confidence, boolean right) {}

  /// The share that is right among the `coverage` most confident; of equals the earlier ones.
  static double precisionAtCoverage(double coverage, List<Judged> answers) {
    int kept = Math.max(1, (int) Math.ceil(coverage * answers.size()));
    return (double)
            answers.stream()
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
                .limit(kept)
                .filter(Judged::right)
                .count()
        / kept;
  }

  /// The nearest-rank percentile, `share` 0 to 1.
  static double percentile(double share, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }

  /// The length of the longest run that stands in both.
  static int longestCommonRun(List<String> one, List<String> other) {
    int[] before = new int[other.size() + 1];
    int longest = 0;
    for (String unit : one) {
      int[] now = new int[other.size() + 1];
      for (int j = 1; j <= other.size(); j++) {
        now[j] = unit.equals(other.get(j - 1)) ? before[j - 1] + 1 : 0;
      }
      longest = Math.max(longest, IntStream.of(now).max().orElse(0));
      before = now;
    }
    return longest;
  }
}
