package dev.suiren.proof.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// How personal data were found: a span is right if its type and range are equal (strict), or if
/// its type is and the ranges overlap (partial).
final class PersonalScores {
  private static final Set<String> PERSONAL = Set.of("privacy", "secret");

  private PersonalScores() {}

  /// Code points of the text, end exclusive.
  private record Range(int start, int end) {

    boolean overlaps(Range other) {
      return start < other.end && other.start < end;
    }
  }

  /// The ranges of one type in one text.
  private record Pair(Set<Range> said, Set<Range> right) {

    Tally tally() {
      return new Tally(
          Share.of(said, right::contains),
          Share.of(right, said::contains),
          Share.of(said, one -> right.stream().anyMatch(one::overlaps)),
          Share.of(right, one -> said.stream().anyMatch(one::overlaps)));
    }
  }

  /// @param precision,recall strict
  /// @param near,reached the same for partial
  private record Tally(Share precision, Share recall, Share near, Share reached) {

    static Tally sum(List<Tally> all) {
      return new Tally(
          Share.sum(all.stream().map(Tally::precision).toList()),
          Share.sum(all.stream().map(Tally::recall).toList()),
          Share.sum(all.stream().map(Tally::near).toList()),
          Share.sum(all.stream().map(Tally::reached).toList()));
    }

    Map<String, Double> figures() {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("precision", precision.value());
      figures.put("recall", recall.value());
      figures.put("f1", f1(precision, recall));
      figures.put("precisionPartial", near.value());
      figures.put("recallPartial", reached.value());
      figures.put("f1Partial", f1(near, reached));
      return figures;
    }

    /// 0 where nothing of what is there was found.
    private static double f1(Share precision, Share recall) {
      double sum = (precision.isEmpty() ? 0 : precision.value()) + recall.value();
      return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
    }
  }

  static AuditSheet of(List<Inspected> all) {
    AuditSheet sheet = new AuditSheet();
    sheet.put("items", all.size());
    sheet.put("clusters", all.stream().map(it -> it.item().cluster()).distinct().count());
    Map<String, Set<String>> types = types(all, sheet);
    Map<String, Tally> tallies = new TreeMap<>();
    types.forEach((type, patterns) -> tallies.put(type, tally(all, type, patterns)));
    Tally.sum(List.copyOf(tallies.values())).figures().forEach(sheet::put);
    tallies.forEach(
        (type, tally) -> {
          sheet.put("byType", type, "spans", tally.recall().all());
          sheet.put("byType", type, "found", tally.precision().all());
          tally.figures().forEach((name, value) -> sheet.put("byType", type, name, value));
        });
    return sheet;
  }

  /// What answers for each type. A pattern that spoke without being meant is a type of its own.
  private static Map<String, Set<String>> types(List<Inspected> all, AuditSheet sheet) {
    Map<String, Set<String>> types = new TreeMap<>();
    Set<String> labeled = new TreeSet<>();
    all.forEach(text -> spans(text.item()).forEach(span -> labeled.add(type(text.item(), span))));
    for (String type : labeled) {
      PersonalTypes.patterns(type)
          .ifPresentOrElse(patterns -> types.put(type, patterns), () -> sheet.absent(type));
    }
    Set<String> meant = types.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    all.stream()
        .flatMap(PersonalScores::said)
        .map(Inspected.Found::term)
        .filter(term -> !meant.contains(term))
        .forEach(term -> types.put(term, Set.of(term)));
    return types;
  }

  private static Tally tally(List<Inspected> all, String type, Set<String> patterns) {
    return Tally.sum(
        all.stream()
            .map(text -> new Pair(said(text, patterns), right(text.item(), type)).tally())
            .toList());
  }

  private static Stream<Inspected.Found> said(Inspected text) {
    return text.spans().stream().filter(span -> PERSONAL.contains(span.aspect()));
  }

  private static Set<Range> said(Inspected text, Set<String> patterns) {
    return said(text)
        .filter(span -> patterns.contains(span.term()))
        .map(span -> new Range(span.start(), span.end()))
        .collect(Collectors.toSet());
  }

  private static Set<Range> right(Item row, String type) {
    return spans(row)
        .filter(span -> type(row, span).equals(type))
        .map(span -> range(row, span))
        .collect(Collectors.toSet());
  }

  private static Stream<JsonNode> spans(Item row) {
    JsonNode spans = row.object().path("spans");
    if (!spans.isArray()) {
      throw row.line().bad("\"spans\" is not a list");
    }
    return spans.valueStream();
  }

  private static String type(Item row, JsonNode span) {
    if (!span.path("type").isString()) {
      throw row.line().bad("a span without a \"type\"");
    }
    return span.path("type").asString();
  }

  private static Range range(Item row, JsonNode span) {
    int start = span.path("start").isInt() ? span.path("start").asInt() : -1;
    int end = span.path("end").isInt() ? span.path("end").asInt() : -1;
    String text = row.text("text");
    if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
      throw row.line().bad("a span that does not lie in the text");
    }
    return new Range(start, end);
  }
}
