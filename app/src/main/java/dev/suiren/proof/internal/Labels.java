package dev.suiren.proof.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/// What a set says is right. Read only after every prediction has been written.
final class Labels {
  private static final String GRADES = "qrels.tsv";

  private final Map<String, Label> labels = new HashMap<>();

  private Labels() {}

  /// @param spans whether the set says where in its text an answer stands
  /// @param fakes what a counterfactual document says instead
  /// @param relevant the documents graded 1 or more
  record Label(
      Required answers, boolean spans, Required fakes, Set<String> relevant, String cluster) {
    static final Label NONE = new Label(Required.NOTHING, false, Required.NOTHING, Set.of(), "");
  }

  /// What must be said.
  ///
  /// @param parts of every inner list one alternative
  /// @param verbatim whether it must stand letter by letter, and not only in some case
  record Required(List<List<String>> parts, boolean verbatim) {
    static final Required NOTHING = new Required(List.of(), true);

    boolean isEmpty() {
      return parts.isEmpty();
    }

    /// Whether the texts together say an alternative of every part.
    boolean isMetBy(List<String> texts) {
      return !isEmpty()
          && parts.stream().allMatch(part -> part.stream().anyMatch(one -> stands(one, texts)));
    }

    private boolean stands(String alternative, List<String> texts) {
      return texts.stream().anyMatch(text -> cased(text).contains(cased(alternative)));
    }

    private String cased(String text) {
      return verbatim ? text : text.toLowerCase(Locale.ROOT);
    }

    List<String> all() {
      return parts.stream().flatMap(List::stream).toList();
    }
  }

  static Labels read(JsonMapper json, Path folder) {
    Map<String, Set<String>> relevant = new HashMap<>();
    DataFile.find(folder, GRADES)
        .ifPresent(file -> file.lines().stream().skip(1).forEach(line -> grade(line, relevant)));
    Labels labels = new Labels();
    for (Item item : Item.list(json, DataFile.get(folder, Question.FILE))) {
      String id = item.text("_id");
      Set<String> documents = new HashSet<>(relevant.getOrDefault(id, Set.of()));
      item.findText("paragraph").ifPresent(documents::add);
      labels.labels.put(
          id,
          new Label(
              required(item, "answers"),
              spans(item),
              required(item, "fake_answers"),
              Set.copyOf(documents),
              item.findText("cluster").orElse(id)));
    }
    return labels;
  }

  private static void grade(DataFile.Line line, Map<String, Set<String>> relevant) {
    List<String> cells = List.of(line.text().strip().split("\t", -1));
    if (cells.size() != 3 || !cells.get(2).matches("-?\\d{1,9}")) {
      throw line.bad("not a question, a document and a grade between tabs");
    }
    if (Integer.parseInt(cells.get(2)) > 0) {
      relevant.computeIfAbsent(cells.getFirst(), id -> new HashSet<>()).add(cells.get(1));
    }
  }

  /// Nested answers are compared without case, quoted ones letter by letter.
  private static Required required(Item item, String field) {
    boolean nested =
        StreamSupport.stream(item.object().path(field).spliterator(), false)
            .anyMatch(value -> value.isArray());
    return new Required(item.alternatives(field), !nested);
  }

  private static boolean spans(Item item) {
    return StreamSupport.stream(item.object().path("answers").spliterator(), false)
        .anyMatch(answer -> answer.path("start").isInt());
  }

  Label of(Question question) {
    return labels.getOrDefault(question.id(), Label.NONE);
  }
}
