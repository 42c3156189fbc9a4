package dev.suiren.proof.internal;

import dev.suiren.audit.Verdict;
import dev.suiren.proof.Steps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What keeping texts back does to those that deserve it and to those that do not. A text without a
/// label is clean.
final class ModerationScores {
  /// Words of others that are quoted or denied (HateCheck, Röttger et al. 2021).
  private static final Set<String> QUOTED_NEGATED =
      Set.of("counter_quote_nh", "counter_ref_nh", "negate_neg_nh");

  private ModerationScores() {}

  static AuditSheet of(List<Inspected> all) {
    List<Judged> judged = all.stream().map(Judged::of).toList();
    AuditSheet sheet = new AuditSheet();
    overall(judged, sheet);
    by("byFunctionality", row -> row.findText("functionality"), judged, sheet);
    by("byClass", row -> row.findText("class"), judged, sheet);
    by("byTopic", row -> row.findText("topic"), judged, sheet);
    by("byFile", row -> Optional.of(file(row)), judged, sheet);
    return sheet;
  }

  /// @param cluster the unit that was never divided
  record Judged(Inspected text, boolean label, String cluster) {

    static Judged of(Inspected text) {
      Item row = text.item();
      return new Judged(text, row.findLabel().orElse(false), row.cluster());
    }

    /// What could not be inspected counts as wrong, whatever its label.
    boolean right() {
      return !text.failed() && text.stopped() == label;
    }
  }

  static Confusion confusion(List<Judged> judged) {
    return new Confusion(
        judged.stream().filter(it -> it.label() && it.right()).count(),
        judged.stream().filter(it -> it.label() && !it.right()).count(),
        judged.stream().filter(it -> !it.label() && !it.right()).count(),
        judged.stream().filter(it -> !it.label() && it.right()).count());
  }

  private static void overall(List<Judged> judged, AuditSheet sheet) {
    Confusion confusion = confusion(judged);
    List<Share> clusters = clusters(judged);
    Steps.Estimate accuracy = Bootstrap.share(clusters);
    sheet.put("items", judged.size());
    sheet.put("clusters", clusters.size());
    sheet.put("accuracy", accuracy.value());
    sheet.put("accuracyLow", accuracy.low());
    sheet.put("accuracyHigh", accuracy.high());
    if (!confusion.recall().isEmpty()) {
      sheet.put("macroF1", confusion.macroF1());
      sheet.put("f1", confusion.f1());
    }
    sheet.put("recall", confusion.recall());
    sheet.put("falsePositiveRate", confusion.falsePositives());
    List<Inspected> clean = judged.stream().filter(it -> !it.label()).map(Judged::text).toList();
    sheet.put("blockShare", Share.of(clean, it -> it.decision() == Verdict.Decision.BLOCK));
    sheet.put("unsureShare", Share.of(clean, it -> it.decision() == Verdict.Decision.UNSURE));
    if (judged.stream().anyMatch(it -> !it.text().terms().isEmpty())) {
      sheet.put("termShare", Share.of(clean, it -> !it.named().isEmpty()));
    }
    sheet.put(
        "quotedNegated",
        Share.of(
            judged.stream()
                .filter(
                    it ->
                        it.text()
                            .item()
                            .findText("functionality")
                            .filter(QUOTED_NEGATED::contains)
                            .isPresent())
                .toList(),
            Judged::right));
  }

  private static List<Share> clusters(List<Judged> judged) {
    Map<String, List<Judged>> clusters =
        judged.stream()
            .collect(
                Collectors.groupingBy(Judged::cluster, LinkedHashMap::new, Collectors.toList()));
    return clusters.values().stream().map(one -> Share.of(one, Judged::right)).toList();
  }

  /// The file or source that a row names, else the file that it stands in.
  static String file(Item row) {
    return row.findText("source").or(() -> row.findText("file")).orElse(row.line().file());
  }

  /// Nothing where all texts are of one group.
  private static void by(
      String kind, Function<Item, Optional<String>> group, List<Judged> judged, AuditSheet sheet) {
    Map<String, List<Judged>> groups =
        judged.stream()
            .filter(it -> group.apply(it.text().item()).isPresent())
            .collect(
                Collectors.groupingBy(
                    it -> group.apply(it.text().item()).orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    groups.forEach(
        (name, own) -> {
          sheet.put(kind, name, "items", own.size());
          sheet.put(kind, name, "accuracy", Share.of(own, Judged::right));
        });
  }
}
