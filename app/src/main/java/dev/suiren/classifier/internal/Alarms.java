package dev.suiren.classifier.internal;

import java.util.ArrayList;
import java.util.List;

/// How many clean passages raise an alarm at some threshold, each sentence being asked about with
/// what stands before it.
final class Alarms {
  private static final double[] THRESHOLDS = {.5, .6, .7, .8, .85, .9, .95, .97, .99};

  private Alarms() {}

  static List<String> lines(Table table, List<String> passages) {
    List<Double> most = passages.stream().map(passage -> most(table, passage)).toList();
    List<String> lines = new ArrayList<>();
    for (double threshold : THRESHOLDS) {
      long alarms = most.stream().filter(score -> score >= threshold).count();
      double share = 100.0 * alarms / passages.size();
      lines.add(
          "%.2f: %d of %d clean passages, %.1f %%"
              .formatted(threshold, alarms, passages.size(), share));
    }
    return lines;
  }

  private static double most(Table table, String passage) {
    StringBuilder before = new StringBuilder();
    double most = 0;
    for (Sentences.Place sentence : Sentences.of(passage)) {
      Bag bag = ModerationTraits.of(sentence.text(), before.toString());
      most = Math.max(most, table.probability(bag));
      before.append(sentence.text());
    }
    return most;
  }
}
