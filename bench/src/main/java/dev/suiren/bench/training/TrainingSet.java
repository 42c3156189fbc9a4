package dev.suiren.bench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `measure reading --features` wrote about a data folder, beside the folder's answers.
///
/// @param names of the traits
record TrainingSet(List<String> names, List<Choice> choices) {
  private static final JsonMapper JSON = new JsonMapper();

  TrainingSet {
    names = List.copyOf(names);
    choices = List.copyOf(choices);
  }

  static TrainingSet read(Path folder, Path features) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode row : lines(folder.resolve("corpus.jsonl"))) {
      texts.put(row.path("_id").asString(), row.path("text").asString());
    }
    Map<String, JsonNode> questions = new HashMap<>();
    for (JsonNode row : lines(folder.resolve("queries.jsonl"))) {
      questions.put(row.path("_id").asString(), row);
    }
    List<String> names = List.of();
    Map<String, List<JsonNode>> sentences = new LinkedHashMap<>();
    for (JsonNode sentence : lines(features)) {
      if (sentence.has("pool")) {
        continue;
      }
      names = names.isEmpty() ? List.copyOf(sentence.path("features").propertyNames()) : names;
      sentences
          .computeIfAbsent(sentence.path("id").asString(), id -> new ArrayList<>())
          .add(sentence);
    }
    List<Choice> choices = new ArrayList<>();
    for (var entry : sentences.entrySet()) {
      Choice choice =
          choice(
              names,
              entry.getValue(),
              questions.getOrDefault(entry.getKey(), JSON.createObjectNode()),
              texts);
      if (choice.tells()) {
        choices.add(choice);
      }
    }
    return new TrainingSet(names, choices);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(JSON::readTree).toList();
  }

  private static Choice choice(
      List<String> names, List<JsonNode> sentences, JsonNode question, Map<String, String> texts) {
    List<List<Double>> traits = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (JsonNode sentence : sentences) {
      JsonNode values = sentence.path("features");
      traits.add(names.stream().map(name -> values.path(name).asDouble()).toList());
      String document = sentence.path("document").asString();
      String said = slice(texts.getOrDefault(document, ""), sentence);
      right.add(
          document.equals(question.path("paragraph").asString())
              && question
                  .path("answers")
                  .valueStream()
                  .anyMatch(answer -> said.contains(answer.path("text").asString())));
    }
    return new Choice(traits, right);
  }

  private static String slice(String text, JsonNode place) {
    return text.substring(
        text.offsetByCodePoints(0, place.path("start").asInt()),
        text.offsetByCodePoints(0, place.path("end").asInt()));
  }
}
