package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How soon a passage of a fresh upload is found.
final class UploadBench {
  private static final int MEBIBYTE = 1 << 20;
  private static final double TARGET_MILLIS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String COLLECTION = "uploads";

  private UploadBench() {}

  static List<Row> run(Options options, Path work) throws IOException, InterruptedException {
    Path first = work.resolve("upload/first");
    new Texts(8).write(first, 40);
    List<Double> found = new ArrayList<>();
    List<Double> sent = new ArrayList<>();
    try (House house = House.up(options.root(), work.resolve("upload/home"))) {
      CommandDoor door = house.door();
      door.run("add", "--collection", COLLECTION, first.toString());
      String collection = house.rows().collection(COLLECTION);
      try (Visitor visitor = new Visitor(house.address(), house.secret())) {
        for (int round = -1; round < options.rounds(5, 2); round++) {
          Vectors.await(house.rows(), PATIENCE);
          String mark = "quill" + (4711 + round) + "tern";
          String text =
              new Texts(200 + round).markdown(MEBIBYTE) + "## End\n\nThe sign is " + mark + ".\n";
          long start = System.nanoTime();
          visitor.upload(collection, "upload" + round + ".md", text);
          long taken = System.nanoTime();
          awaitHit(door, mark);
          if (round >= 0) {
            sent.add((taken - start) / 1e6);
            found.add(Waiting.millisSince(taken));
          }
        }
      }
    }
    Figures figures = new Figures(found);
    return List.of(
        Row.judged(
            "1 MiB of Markdown uploaded, warm parser: response to first hit of its last passage",
            "≤ 1 s",
            figures.summary("%.0f", "ms"),
            figures.most() <= TARGET_MILLIS),
        Row.beside("— the upload itself", new Figures(sent).summary("%.0f", "ms")));
  }

  private static void awaitHit(CommandDoor door, String mark) {
    boolean hit =
        Waiting.until(
            () ->
                door.json("search", "--top", "1", "--json", mark)
                    .path(0)
                    .path("quote")
                    .asString("")
                    .contains(mark),
            25,
            PATIENCE);
    if (!hit) {
      throw new IllegalStateException("the upload was never found");
    }
  }
}
