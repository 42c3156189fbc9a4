package dev.suiren.proof.internal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// The documents of a data folder, by id, in their order.
record Corpus(Map<String, Row> rows) {
  static final String FILE = "corpus.jsonl";

  static Corpus read(JsonMapper json, Path folder) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Item item : Item.list(json, DataFile.get(folder, FILE))) {
      Optional<Set<String>> parts =
          item.has("parts") ? Optional.of(item.texts("parts")) : Optional.empty();
      Row row =
          new Row(
              item.text("_id"),
              item.findText("title").orElse(""),
              item.text("text"),
              item.findText("lang"),
              parts);
      if (rows.put(row.id(), row) != null) {
        throw item.line().bad("a second row with the _id " + row.id());
      }
    }
    return new Corpus(rows);
  }

  Collection<Row> all() {
    return rows.values();
  }

  boolean holds(String id) {
    return rows.containsKey(id);
  }

  /// The words of a slice.
  String text(Slice slice) {
    return slice.of(text(slice.document()));
  }

  /// Empty for a document it does not hold.
  String text(String id) {
    Row row = rows.get(id);
    return row == null ? "" : row.text();
  }

  /// One document.
  ///
  /// @param title empty for none
  /// @param parts where the row says in which parts of the set it takes part
  record Row(
      String id, String title, String text, Optional<String> lang, Optional<Set<String>> parts) {

    Shelf shelf() {
      return new Shelf(lang, parts.map(TreeSet::new));
    }
  }

  /// Rows that take part in the same questions.
  record Shelf(Optional<String> lang, Optional<TreeSet<String>> parts) {

    /// Whether a question is asked over it: one of the same language, and of one of its parts where
    /// the question names one.
    boolean serves(Question question) {
      boolean language =
          lang.isEmpty() || question.lang().isEmpty() || lang.equals(question.lang());
      boolean part =
          parts.isEmpty()
              || question.part().isEmpty()
              || parts.get().contains(question.part().get());
      return language && part;
    }
  }
}
