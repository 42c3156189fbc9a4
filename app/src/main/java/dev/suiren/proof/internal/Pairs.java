package dev.suiren.proof.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts with questions that are put in the text's language and in another one.
///
/// @param corpus each text takes part in the direction that leads to its language
record Pairs(Corpus corpus, List<Pair> questions) {
  static final String FILE = "pairs.jsonl";
  static final String GLOSSARY = "glossary.csv";

  Pairs {
    questions = List.copyOf(questions);
  }

  /// One question in both languages.
  ///
  /// @param document the text it was written for
  /// @param own in the language of the text
  /// @param direction such as `en → zh`: the language asked in, and that of the texts
  record Pair(String id, String document, String own, String other, String direction) {}

  static Pairs read(JsonMapper json, Path folder) {
    Map<String, Corpus.Row> rows = new LinkedHashMap<>();
    List<Pair> questions = new ArrayList<>();
    for (Item item : Item.list(json, DataFile.get(folder, FILE))) {
      List<Pair> own = questions(item);
      if (rows.put(item.text("id"), row(item, own)) != null) {
        throw item.line().bad("a second text with the id " + item.text("id"));
      }
      questions.addAll(own);
    }
    return new Pairs(new Corpus(rows), questions);
  }

  private static List<Pair> questions(Item item) {
    List<Pair> own = new ArrayList<>();
    for (JsonNode question : item.object().path("questions")) {
      own.add(pair(item, question.path("id").asString(""), question.path("text")));
    }
    int number = 0;
    for (JsonNode question : item.object().path("unanswerable")) {
      own.add(pair(item, item.text("id") + "-u" + ++number, question));
    }
    return own;
  }

  private static Corpus.Row row(Item item, List<Pair> questions) {
    Set<String> directions = questions.stream().map(Pair::direction).collect(Collectors.toSet());
    if (directions.size() != 1) {
      throw item.line().bad("no questions, or in more than two languages");
    }
    return new Corpus.Row(
        item.text("id"),
        item.findText("title").orElse(""),
        item.text("text"),
        Optional.empty(),
        Optional.of(directions));
  }

  private static Pair pair(Item item, String id, JsonNode texts) {
    String language = primary(item.text("lang"));
    Map<String, String> said = new TreeMap<>();
    for (Map.Entry<String, JsonNode> text : texts.properties()) {
      said.put(primary(text.getKey()), text.getValue().asString(""));
    }
    String own = said.remove(language);
    boolean both = own != null && !own.isBlank() && said.size() == 1 && !said.containsValue("");
    if (id.isEmpty() || own == null || !both) {
      throw item.line().bad("a question without an id, or not in two languages");
    }
    Map.Entry<String, String> other = said.entrySet().iterator().next();
    return new Pair(id, item.text("id"), own, other.getValue(), other.getKey() + " → " + language);
  }

  private static String primary(String language) {
    return language.replaceFirst("-.*", "");
  }

  /// What answers each question, letter by letter; the others are answered by no text.
  static Map<String, String> answers(JsonMapper json, Path folder) {
    Map<String, String> answers = new HashMap<>();
    for (Item item : Item.list(json, DataFile.get(folder, FILE))) {
      for (JsonNode question : item.object().path("questions")) {
        String answer = question.path("answer").asString("");
        if (answer.isBlank() || !item.text("text").contains(answer)) {
          throw item.line().bad("an answer that the text does not say");
        }
        answers.put(question.path("id").asString(), answer);
      }
    }
    return answers;
  }

  /// The names that mean the same thing in both languages, as the glossary takes them.
  static byte[] glossary(Path folder) {
    return DataFile.get(folder, GLOSSARY).lines().stream()
        .map(DataFile.Line::text)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
