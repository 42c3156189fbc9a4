package dev.suiren.proof.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is found again under disguises, and what that costs on clean texts.
final class UnmaskingScores {
  private static final double POINTS = 100;
  private static final String OURS = "addedFalseAlarmsOurs";

  private UnmaskingScores() {}

  static AuditSheet of(List<Inspected> all) {
    AuditSheet sheet = new AuditSheet();
    sheet.put("items", all.size());
    sheet.put("clusters", all.stream().map(it -> it.item().cluster()).distinct().count());
    List<Inspected> cloaked = all.stream().filter(it -> UnmaskPlans.isCloaked(it.item())).toList();
    List<Inspected> others = all.stream().filter(it -> !UnmaskPlans.isCloaked(it.item())).toList();
    if (!others.isEmpty()) {
      recovery(others.stream().filter(it -> it.asked().variant().isPresent()).toList(), sheet);
      falseAlarms(others.stream().filter(it -> it.asked().variant().isEmpty()).toList(), sheet);
    }
    groups(cloaked, it -> ModerationScores.file(it.item()))
        .forEach((source, texts) -> correction(source, texts, sheet));
    return sheet;
  }

  private static Map<String, List<Inspected>> groups(
      List<Inspected> texts, Function<Inspected, String> group) {
    return texts.stream()
        .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
  }

  private static void recovery(List<Inspected> disguised, AuditSheet sheet) {
    sheet.put("recovery", Share.of(disguised, UnmaskingScores::isRecovered));
    groups(disguised, it -> it.asked().variant().orElseThrow().disguise())
        .forEach(
            (disguise, texts) -> {
              sheet.put("byDisguise", disguise, "items", texts.size());
              sheet.put(
                  "byDisguise",
                  disguise,
                  "recovery",
                  Share.of(texts, UnmaskingScores::isRecovered));
            });
  }

  /// Whether one of the sentence's own terms was found.
  private static boolean isRecovered(Inspected text) {
    Set<String> own =
        text.item().texts("entities").stream().map(String::strip).collect(Collectors.toSet());
    return text.named().stream().anyMatch(span -> own.contains(span.term()));
  }

  private static void falseAlarms(List<Inspected> plain, AuditSheet sheet) {
    List<Inspected> clean =
        plain.stream()
            .filter(it -> !it.asked().ours() && !it.item().findLabel().orElse(false))
            .toList();
    List<Inspected> ours = plain.stream().filter(it -> it.asked().ours()).toList();
    added("addedFalseAlarms", "data", clean, sheet);
    if (ours.isEmpty()) {
      sheet.absent(OURS);
    } else {
      added(OURS, "ours", ours, sheet);
    }
  }

  /// What all readings of a text find beyond those that undo no disguise, in percentage points.
  private static void added(String figure, String set, List<Inspected> clean, AuditSheet sheet) {
    Share with = Share.of(clean, it -> !it.named().isEmpty());
    Share without = Share.of(clean, it -> it.named().stream().anyMatch(Inspected.Found::isPlain));
    sheet.put(figure, POINTS * (with.value() - without.value()));
    sheet.put("falseAlarms", set, "items", clean.size());
    sheet.put("falseAlarms", set, "all", with);
    sheet.put("falseAlarms", set, "plain", without);
  }

  private static void correction(String source, List<Inspected> texts, AuditSheet sheet) {
    long hits = 0;
    long misses = 0;
    long alarms = 0;
    for (Inspected text : texts) {
      Confusion one =
          Correction.of(text.asked().text(), text.unmasked(), text.item().text("truth"));
      hits += one.hits();
      misses += one.misses();
      alarms += one.alarms();
    }
    Confusion sum = new Confusion(hits, misses, alarms, 0);
    sheet.put("bySource", source, "items", texts.size());
    sheet.put("bySource", source, "correctionF1", sum.f1());
    sheet.put("bySource", source, "precision", sum.precision());
    sheet.put("bySource", source, "recall", sum.recall());
  }
}
