package dev.suiren.classifier.internal;

import dev.suiren.classifier.Classifier;
import dev.suiren.kernel.Allowed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// `./suiren measure-classifiers`: how well the shipped weights tell the texts of data folders
/// apart. A row holds `text`, `label`, and what it is counted under: `functionality` or `source`.
@Allowed(why = "a command of its own: its figures are the result and go to stdout")
final class Measuring {
  private static final double[] THRESHOLDS = {.3, .4, .5, .6, .7, .8, .85, .9, .95, .97, .99};
  private static final double FEW = .01;
  private static final String USAGE =
      "suiren: measure-classifiers moderation FILE..., or injection FILE [--recall SHARE --of"
          + " SOURCE], or clean";

  private record Scored(double score, boolean bad, String group) {}

  private Measuring() {}

  /// @param words the folder of the source, then which classifier and what to measure
  static void main(String[] words) throws IOException {
    List<String> given = Arrays.asList(words);
    Classifier classifier = ClassifierWiring.classifier();
    switch (given.size() < 2 ? "" : given.get(1)) {
      case "moderation" -> {
        for (String file : given.subList(2, given.size())) {
          moderation(file, read(file, text -> classifier.moderation(text, "").probability()));
        }
      }
      case "injection" -> injection(given, classifier);
      case "clean" -> clean(Path.of(words[0]));
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
  }

  private static void clean(Path root) throws IOException {
    Table table = Table.read(Table.shipped(LinearClassifier.MODERATION));
    Alarms.lines(table, ModerationTexts.clean(root.resolve("training/audit")))
        .forEach(System.out::println);
  }

  private static List<Scored> read(String file, ToDoubleFunction<String> scoring)
      throws IOException {
    List<Scored> all = new ArrayList<>();
    for (JsonNode row : Rows.read(Path.of(file))) {
      String group = row.path("functionality").asString(row.path("source").asString(""));
      double score = scoring.applyAsDouble(row.path("text").asString());
      all.add(new Scored(score, row.path("label").asInt() == 1, group));
    }
    return all;
  }

  private static void moderation(String file, List<Scored> all) {
    System.out.printf(
        "%s: %d texts, macro-F1 %.3f, recall %.3f at 1 %% false positives%n",
        file, all.size(), (f1(all, true) + f1(all, false)) / 2, recallAtFew(all));
    for (double threshold : THRESHOLDS) {
      System.out.printf(
          "  %.2f: accuracy %.3f, recall %.3f, false positives %.3f%n",
          threshold,
          accuracy(all, threshold),
          flagged(of(all, true), threshold),
          flagged(of(all, false), threshold));
    }
    groups(all)
        .forEach(
            (group, some) -> {
              if (!group.isEmpty()) {
                System.out.printf("  %s: %.3f of %d%n", group, accuracy(some, .5), some.size());
              }
            });
  }

  private static void injection(List<String> given, Classifier classifier) throws IOException {
    List<Scored> all = read(given.get(2), text -> classifier.injection(text).probability());
    double threshold = .5;
    if (given.size() == 7) {
      List<Scored> sought =
          all.stream().filter(s -> s.bad && s.group.startsWith(given.get(6))).toList();
      threshold = threshold(sought, Double.parseDouble(given.get(4)));
    }
    System.out.printf("threshold %.4f%n", threshold);
    double at = threshold;
    groups(all)
        .forEach(
            (group, some) ->
                System.out.printf(
                    "  %s: flagged %.3f of %d bad, %.3f of %d harmless%n",
                    group,
                    flagged(of(some, true), at),
                    of(some, true).size(),
                    flagged(of(some, false), at),
                    of(some, false).size()));
  }

  /// The highest one at which so large a share is found.
  private static double threshold(List<Scored> sought, double share) {
    List<Double> falling =
        sought.stream().map(Scored::score).sorted(Comparator.reverseOrder()).toList();
    return falling.get((int) Math.ceil(falling.size() * share) - 1);
  }

  private static Map<String, List<Scored>> groups(List<Scored> all) {
    return all.stream()
        .collect(Collectors.groupingBy(Scored::group, TreeMap::new, Collectors.toList()));
  }

  private static List<Scored> of(List<Scored> all, boolean bad) {
    return all.stream().filter(scored -> scored.bad == bad).toList();
  }

  private static double flagged(List<Scored> some, double threshold) {
    return some.isEmpty()
        ? 0
        : share(some.stream().filter(s -> s.score >= threshold).count(), some);
  }

  private static double accuracy(List<Scored> all, double threshold) {
    return share(all.stream().filter(s -> s.score >= threshold == s.bad).count(), all);
  }

  private static double share(long count, List<Scored> all) {
    return (double) count / all.size();
  }

  private static double recallAtFew(List<Scored> all) {
    List<Scored> fine = of(all, false);
    return flagged(of(all, true), Math.nextUp(threshold(fine, FEW)));
  }

  private static double f1(List<Scored> all, boolean bad) {
    long right = all.stream().filter(s -> s.bad == bad && s.score >= .5 == bad).count();
    long claimed = all.stream().filter(s -> s.score >= .5 == bad).count();
    return 2.0 * right / Math.max(1, claimed + of(all, bad).size());
  }
}
