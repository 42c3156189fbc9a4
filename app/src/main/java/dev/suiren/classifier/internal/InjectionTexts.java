package dev.suiren.classifier.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// What the injection classifier learns from: texts of our own only.
final class InjectionTexts {
  private static final long SEED = 51;
  private static final int ALONE = 4;
  private static final int CARRIED = 4;
  private static final int HARMLESS = 10;
  private static final double PATTERN_KIN = 0.25;

  private final Random random = new Random(SEED);
  private final List<Example> examples = new ArrayList<>();

  /// @param own the folder `training/audit`
  static List<Example> read(Path own) throws IOException {
    InjectionTexts texts = new InjectionTexts();
    for (JsonNode row : Rows.read(own.resolve("injection.jsonl"))) {
      texts.examples.add(
          new Example(row.path("text").asString(), row.path("label").asInt() == 1, 1));
    }
    JsonNode patterns = Rows.whole(own.resolve("injection-grammar.json"));
    patterns.forEach(texts::addPatterns);
    for (String passage : ModerationTexts.clean(own)) {
      texts.examples.add(new Example(passage, false, 1));
    }
    for (String language : List.of("zh", "en")) {
      for (JsonNode row : Rows.read(own.resolve("moderation/clean-" + language + ".jsonl"))) {
        texts.examples.add(new Example(row.path("text").asString(), false, 1));
      }
    }
    return texts.examples;
  }

  private void addPatterns(JsonNode language) {
    Grammar grammar = new Grammar(List.of(language.path("words")), random);
    List<String> carriers = strings(language.path("carriers"));
    for (String order : strings(language.path("orders"))) {
      for (int i = 0; i < ALONE; i++) {
        add(grammar.fill(order), true);
      }
      for (int i = 0; i < CARRIED; i++) {
        add(carried(grammar.fill(order), carriers), true);
      }
    }
    for (String task : strings(language.path("tasks"))) {
      for (int i = 0; i < CARRIED; i++) {
        add(carried(task, carriers), true);
      }
    }
    for (String harmless : strings(language.path("harmless"))) {
      for (int i = 0; i < HARMLESS; i++) {
        add(grammar.fill(harmless), false);
      }
    }
    carriers.forEach(carrier -> add(carrier, false));
  }

  /// Before, after or beside the text that carries it.
  private String carried(String order, List<String> carriers) {
    String carrier = carriers.get(random.nextInt(carriers.size()));
    String other = carriers.get(random.nextInt(carriers.size()));
    return switch (random.nextInt(4)) {
      case 0 -> order + "\n" + carrier;
      case 1 -> carrier + "\n" + order + "\n" + other;
      case 2 -> carrier + " " + order;
      default -> carrier + "\n" + order;
    };
  }

  private void add(String text, boolean bad) {
    examples.add(new Example(text, "", bad, 0.5, PATTERN_KIN));
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
