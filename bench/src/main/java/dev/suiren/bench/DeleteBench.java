package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Deleting a whole collection, on a copy of a home.
final class DeleteBench {
  private static final double TARGET_MILLIS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final List<String> TABLES =
      List.of("library_document", "library_revision", "library_leaf", "library_passage", "vector");

  private DeleteBench() {}

  static List<Row> run(Path root, Path original, Path home)
      throws IOException, InterruptedException {
    copy(original, home);
    int passages = new Rows(home.resolve("suiren.db")).passages();
    double answered;
    double unfound;
    double gone;
    String left;
    try (House house = House.up(root, home)) {
      Rows rows = house.rows();
      CommandDoor door = house.door();
      String question = Corpus.questions(Corpus.NOTES_PER_FILE, 1).getFirst();
      if (door.json("search", "--json", question).isEmpty()) {
        throw new IllegalStateException("there is nothing to delete");
      }
      try (Visitor visitor = new Visitor(house.address(), house.secret())) {
        String collection = rows.collection("added");
        long start = System.nanoTime();
        visitor.delete(collection);
        answered = Waiting.millisSince(start);
        Waiting.until(() -> door.json("search", "--json", question).isEmpty(), 1, PATIENCE);
        unfound = Waiting.millisSince(start);
        String row = "library_collection where id = '" + collection + "'";
        Waiting.until(() -> rows.count(row) == 0, 20, PATIENCE);
        gone = Waiting.millisSince(start) / 1000;
      }
      left = left(rows, home);
    }
    return List.of(
        Row.judged(
            "Deleting a collection of %,d passages: until it is answered".formatted(passages),
            "quick: ≤ 1 s",
            "%.0f ms; found no more after %.0f ms".formatted(answered, unfound),
            answered <= TARGET_MILLIS),
        Row.judged(
            "— rows, vectors, index entries and originals left, once its job has ended",
            "none",
            "%s after %.1f s".formatted(left, gone),
            left.equals("none")));
  }

  private static String left(Rows rows, Path home) throws IOException {
    int count = TABLES.stream().mapToInt(rows::count).sum();
    try (Stream<Path> originals = Files.list(home.resolve("originals"));
        StoredIndex index = new StoredIndex(home.resolve("index"))) {
      long all = count + originals.count() + index.count();
      return all == 0 ? "none" : "%,d".formatted(all);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path place = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(place);
        } else if (Files.isRegularFile(one)) {
          Files.copy(one, place, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
