package dev.suiren.classifier.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// What the moderation classifier learns from: three public sets, and texts of our own.
final class ModerationTexts {
  private static final long SEED = 50;
  private static final int TEMPLATE_FILLINGS = 4;
  private static final int FINE_FILLINGS = 10;
  private static final int BAD_FILLINGS = 20;
  private static final int FRAME_FILLINGS = 50;
  private static final int CLEAN_IN_FRAMES = 3;
  private static final double COMMENT = 0.75;
  private static final double TWEET = 0.1;
  private static final double CLEAN_TWEET = 0.3;
  private static final double WHOLE = 2;
  private static final double CLEAN = 3;
  private static final double PATTERN_KIN = 0.1;

  private final Random random = new Random(SEED);
  private final List<Example> examples = new ArrayList<>();
  private final Disguise disguise = new Disguise(random);
  private final Path own;
  private final int step;

  /// @param own the folder `training/audit`
  /// @param step 1 to learn from every clean passage, 2 from every second one
  ModerationTexts(Path own, int step) {
    this.own = own;
    this.step = step;
  }

  List<Example> examples() {
    return examples;
  }

  void addComments(Path file) throws IOException {
    for (JsonNode row : Rows.read(file)) {
      examples.add(new Example(text(row), bad(row), COMMENT));
    }
  }

  void addTweets(Path file) throws IOException {
    for (JsonNode row : Rows.read(file)) {
      examples.add(new Example(text(row), bad(row), bad(row) ? TWEET : CLEAN_TWEET));
    }
  }

  void addOwn() throws IOException {
    JsonNode lists = Rows.whole(own.resolve("moderation/lists.json"));
    for (String language : List.of("zh", "en")) {
      addTemplates(language, lists.path(language));
      addPatterns(language, lists.path(language));
      for (JsonNode row : Rows.read(own.resolve("moderation/abusive-" + language + ".jsonl"))) {
        examples.add(new Example(text(row), true, 1));
      }
      for (JsonNode row : Rows.read(own.resolve("moderation/clean-" + language + ".jsonl"))) {
        examples.add(new Example(text(row), false, 1));
      }
    }
    List<String> passages = clean(own);
    for (int i = 0; i < passages.size(); i += step) {
      addClean(passages.get(i));
    }
  }

  /// Passages that nobody should be alarmed by.
  static List<String> clean(Path own) throws IOException {
    List<String> passages = new ArrayList<>();
    for (String part : List.of("en", "zh-Hans", "zh-Hant")) {
      for (JsonNode row : Rows.read(own.resolve("clean/" + part + ".jsonl"))) {
        passages.add(text(row));
      }
    }
    return passages;
  }

  private void addTemplates(String language, JsonNode lists) throws IOException {
    Grammar grammar = new Grammar(List.of(lists), random);
    for (JsonNode row : Rows.read(own.resolve("moderation/templates-" + language + ".jsonl"))) {
      boolean open = text(row).contains("{");
      int fillings = open ? TEMPLATE_FILLINGS : 1;
      double weight = open ? 1 : WHOLE;
      for (int i = 0; i < fillings; i++) {
        String filled = grammar.fill(text(row));
        examples.add(new Example(filled, "", bad(row), weight, 1.0 / fillings));
      }
    }
  }

  private void addPatterns(String language, JsonNode lists) throws IOException {
    JsonNode file = Rows.whole(own.resolve("moderation/grammar-" + language + ".json"));
    Grammar grammar = new Grammar(List.of(file.path("words"), lists), random);
    List<String> bad = Grammar.patterns(file.path("bad"));
    List<String> fine = Grammar.patterns(file.path("fine"));
    for (int i = 0; i < FINE_FILLINGS; i++) {
      fine.forEach(pattern -> add(grammar.fill(pattern), false));
    }
    for (int i = 0; i < BAD_FILLINGS; i++) {
      bad.forEach(pattern -> add(grammar.fill(pattern), true));
    }
    JsonNode praise = file.path("fine").path("love");
    List<String> friendly = praise.valueStream().map(JsonNode::asString).toList();
    JsonNode frames = file.path("frames");
    for (int i = 0; i < FRAME_FILLINGS; i++) {
      boolean hateful = i % CLEAN_IN_FRAMES != 0;
      frames
          .path("keep")
          .forEach(f -> add(grammar.frame(f.asString(), hateful ? bad : fine), hateful));
      frames.path("clear").forEach(f -> add(grammar.frame(f.asString(), bad), false));
      frames.path("spoil").forEach(f -> add(grammar.frame(f.asString(), friendly), true));
    }
  }

  private void add(String text, boolean bad) {
    examples.add(new Example(text, "", bad, 1, PATTERN_KIN));
    examples.add(new Example(disguise.apply(text), "", bad, 1, PATTERN_KIN));
  }

  private void addClean(String passage) {
    StringBuilder before = new StringBuilder();
    for (Sentences.Place sentence : Sentences.of(passage)) {
      examples.add(new Example(sentence.text(), before.toString(), false, CLEAN, 1));
      before.append(sentence.text());
    }
  }

  private static String text(JsonNode row) {
    return row.path("text").asString();
  }

  private static boolean bad(JsonNode row) {
    return row.path("label").asInt() == 1;
  }
}
