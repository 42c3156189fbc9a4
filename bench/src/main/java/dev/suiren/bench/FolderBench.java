package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A folder of many small files that is followed: how soon a restart notices one that changed, one
/// that came and one that went.
final class FolderBench {
  private static final double TARGET_SECONDS = 5;
  private static final int FILES_PER_FOLDER = 1_000;
  private static final int ROUNDS = 3;

  private FolderBench() {}

  static List<Row> run(ScaleOptions options, Path work) throws IOException {
    Path docs = work.resolve("folder/docs");
    Path home = work.resolve("folder/home");
    write(docs, options.files());
    String[] follow = {"--docs", docs.toString()};
    double first = takeIn(options, home, follow);
    List<Double> noticed = new ArrayList<>();
    List<Double> found = new ArrayList<>();
    List<Double> read = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path changed = file(docs, round);
      String word = "quillfeather" + round + "x";
      Files.writeString(changed, "# Changed\n\nThe word is " + word + ".\n");
      Files.writeString(docs.resolve("came-" + round + ".md"), "# Came\n\nA file that came.\n");
      Files.delete(file(docs, options.files() - 1 - round));
      long start = System.nanoTime();
      try (House house = House.upByWords(options.root(), home, follow)) {
        Rows rows = house.rows();
        String seen = seen(changed, docs);
        String came = "library_document where path = 'came-" + round + ".md'";
        String all = "library_document where deleted = false";
        Waiting.until(
            () ->
                rows.count(seen) == 1
                    && rows.count(came) == 1
                    && rows.count(all) == options.files(),
            10,
            options.patience());
        noticed.add(Waiting.millisSince(start) / 1000);
        read.add(read(house));
        CommandDoor door = house.door();
        Waiting.until(() -> isFound(door, word), 10, options.patience());
        found.add(Waiting.millisSince(start) / 1000);
        house.awaitRest(options.patience());
      }
    }
    Figures seconds = new Figures(noticed);
    return List.of(
        Row.judged(
            "A followed folder of %,d files: from the launcher's start until one changed, one new and one deleted file are noticed"
                .formatted(options.files()),
            "≤ 5 s",
            seconds.summary("%.1f", "s"),
            seconds.most() <= TARGET_SECONDS),
        Row.beside("— until the changed one is found", new Figures(found).summary("%.1f", "s")),
        Row.beside(
            "— what the process had read by then, program and database included",
            new Figures(read).summary("%.0f", "MiB")),
        Row.beside(
            "— the files when they were first taken in, until all were ready",
            "%,.0f s, %,.0f files/s".formatted(first, options.files() / first)));
  }

  private static void write(Path docs, int files) throws IOException {
    Texts texts = new Texts(500);
    for (int i = 0; i < files; i++) {
      Path file = file(docs, i);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, texts.next(i % 2 == 0).markdown());
    }
  }

  private static Path file(Path docs, int i) {
    return docs.resolve("part-%03d/note-%06d.md".formatted(i / FILES_PER_FOLDER, i));
  }

  /// Seconds until every file is ready.
  private static double takeIn(ScaleOptions options, Path home, String... follow)
      throws IOException {
    System.err.println("suiren: taking in %,d files".formatted(options.files()));
    long start = System.nanoTime();
    try (House house = House.upByWords(options.root(), home, follow)) {
      Rows rows = house.rows();
      boolean all =
          Waiting.until(
              () -> rows.count("library_document where state = 'READY'") == options.files(),
              500,
              options.patience());
      if (!all) {
        throw new IllegalStateException("not all files were ready in time");
      }
      double seconds = Waiting.millisSince(start) / 1000;
      house.awaitRest(options.patience());
      return seconds;
    }
  }

  private static String seen(Path changed, Path docs) throws IOException {
    String path = docs.relativize(changed).toString();
    long micros = Files.getLastModifiedTime(changed).to(TimeUnit.MICROSECONDS);
    return "library_document where path = '%s' and seen_micros = %d".formatted(path, micros);
  }

  private static boolean isFound(CommandDoor door, String word) {
    return door.json("search", "--top", "1", "--json", word)
        .path(0)
        .path("quote")
        .asString("")
        .contains(word);
  }

  /// MiB that went through the process's reading calls.
  private static double read(House house) throws IOException {
    Path io = Path.of("/proc/" + house.handle().pid() + "/io");
    return Files.readAllLines(io).stream()
            .filter(line -> line.startsWith("rchar:"))
            .mapToDouble(line -> Double.parseDouble(line.substring("rchar:".length()).strip()))
            .sum()
        / 1024
        / 1024;
  }
}
