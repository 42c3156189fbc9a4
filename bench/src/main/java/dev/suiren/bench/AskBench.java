package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Questions to many passages without a base, each once, one after the other.
final class AskBench {
  private static final double TARGET_MILLIS = 50;

  private AskBench() {}

  static List<Row> run(Options options, Path work) throws IOException {
    Path docs = work.resolve("ask/docs");
    List<Texts.Note> notes = new Texts(300).write(docs, options.passages());
    List<String> questions = questions(notes, 2 * options.rounds(400, 100));
    List<Row> rows = new ArrayList<>(product(options, work, docs, questions));
    Path index = Files.createDirectories(work.resolve("ask/raw"));
    try (RawLucene raw = new RawLucene(index)) {
      double rate = raw.index(notes.stream().map(Texts.Note::text).toList());
      rows.add(
          Row.beside(
              "— Lucene alone: BM25 with `StandardAnalyzer`, the same texts and questions, top 10",
              raw.ask(questions, questions.size() / 2).percentiles("%.1f", "ms")));
      rows.add(
          Row.beside("— Lucene alone: indexing, one thread", "%,.0f passages/s".formatted(rate)));
    }
    return rows;
  }

  private static List<String> questions(List<Texts.Note> notes, int count) {
    SplittableRandom random = new SplittableRandom(301);
    return random
        .ints(0, notes.size())
        .distinct()
        .limit(Math.min(count, notes.size()))
        .mapToObj(i -> notes.get(i).question())
        .toList();
  }

  private static List<Row> product(Options options, Path work, Path docs, List<String> questions)
      throws IOException {
    try (House house = House.up(options.root(), work.resolve("ask/home"))) {
      CommandDoor door = house.door();
      Rows rows = house.rows();
      long start = System.nanoTime();
      door.run("add", docs.toString());
      double searchable = Waiting.millisSince(start) / 1000;
      boolean complete = Vectors.await(rows, options.patience());
      double embedded = Waiting.millisSince(start) / 1000;
      Answers answers = ask(door, questions);
      String vectors =
          "%,d of %,d passages had their vectors".formatted(rows.vectors(), rows.passages())
              + (complete ? "" : ", the rest being embedded on the same processors meanwhile");
      return List.of(
          Row.judged(
              "`ask` without a base at %,d passages; %s".formatted(options.passages(), vectors),
              "p95 ≤ 50 ms",
              answers.millis().percentiles("%.1f", "ms"),
              answers.millis().percentile(95) <= TARGET_MILLIS),
          Row.beside(
              "— as many questions before these, right after a start",
              answers.first().percentiles("%.1f", "ms")),
          Row.beside(
              "— of these answered with a quote", answers.quoted() + " of " + answers.asked()),
          Row.beside(
              "— ingestion before that: searchable by words, all vectors",
              "%,.0f s, %,.0f s".formatted(searchable, embedded)),
          Row.beside(
              "— resident memory afterwards, models and index in use (sum of RSS)",
              "%.0f MiB".formatted(Memory.of(house.handle()).resident())));
    }
  }

  private static Answers ask(CommandDoor door, List<String> questions) {
    List<Double> millis = new ArrayList<>();
    int quoted = 0;
    for (String question : questions) {
      long start = System.nanoTime();
      String reply = door.json("ask", "--json", question).path("reply").asString();
      millis.add(Waiting.millisSince(start));
      quoted += reply.equals("extracted") ? 1 : 0;
    }
    int half = millis.size() / 2;
    return new Answers(
        new Figures(millis.subList(0, half)),
        new Figures(millis.subList(half, millis.size())),
        quoted,
        questions.size());
  }

  /// @param first of the questions right after a start, while the JVM still compiles
  private record Answers(Figures first, Figures millis, int quoted, int asked) {}
}
