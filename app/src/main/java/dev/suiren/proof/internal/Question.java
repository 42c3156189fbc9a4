package dev.suiren.proof.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// A question of a data folder, without its labels.
///
/// @param part the part of the set that it is asked over, if it names one
/// @param sides the documents that small pools are made of
/// @param answerable whether the set says what answers it; what does is not read here
record Question(
    String id,
    String text,
    Optional<String> lang,
    Optional<String> part,
    Sides sides,
    boolean answerable) {
  static final String FILE = "queries.jsonl";

  static List<Question> list(JsonMapper json, Path folder, Corpus corpus) {
    List<Question> questions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Item item : Item.list(json, DataFile.get(folder, FILE))) {
      Question question =
          new Question(
              item.text("_id"),
              item.text("text"),
              item.findText("lang"),
              item.findText("part"),
              Sides.of(item, corpus),
              item.has("answers"));
      if (!seen.add(question.id())) {
        throw item.line().bad("a second question with the _id " + question.id());
      }
      if (corpus.all().stream().noneMatch(row -> row.shelf().serves(question))) {
        throw item.line().bad("no document has this question's language and part");
      }
      questions.add(question);
    }
    return questions;
  }

  /// Documents that answer, that look alike without answering, and that state something false.
  record Sides(Set<String> positives, Set<String> negatives, Set<String> counterfactual) {

    static Sides of(Item item, Corpus corpus) {
      return new Sides(
          documents(item, "positives", corpus),
          documents(item, "negatives", corpus),
          documents(item, "counterfactual", corpus));
    }

    private static Set<String> documents(Item item, String field, Corpus corpus) {
      Set<String> documents = item.texts(field);
      documents.stream()
          .filter(id -> !corpus.holds(id))
          .findFirst()
          .ifPresent(
              id -> {
                throw item.line().bad("\"" + field + "\" names " + id + ", not in " + Corpus.FILE);
              });
      return documents;
    }
  }
}
