package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How soon a built tree serves, and how little memory it needs before a model is loaded.
final class StartBench {
  private static final double TARGET_MILLIS = 1_500;
  private static final double MUST_MILLIS = 2_000;
  private static final double TARGET_MEBIBYTES = 300;
  private static final long SETTLED_MILLIS = 4_000;

  private StartBench() {}

  static List<Row> run(Options options, Path work) throws IOException {
    Path home = work.resolve("start/home");
    House.up(options.root(), home).close();
    List<Double> millis = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> resident = new ArrayList<>();
    List<Double> proportional = new ArrayList<>();
    for (int round = 0; round < options.rounds(9, 3); round++) {
      bare.add(House.bareJvm());
      try (House house = House.up(options.root(), home)) {
        millis.add(house.firstByte());
        Waiting.pause(SETTLED_MILLIS);
        Memory memory = Memory.of(house.handle());
        resident.add(memory.resident());
        proportional.add(memory.proportional());
      }
    }
    Figures starts = new Figures(millis);
    Figures rss = new Figures(resident);
    String must = starts.median() <= MUST_MILLIS ? "must met, aim **missed**" : "**missed**";
    return List.of(
        new Row(
            "Second start: launcher to first byte of `GET /health`",
            "≤ 1.5 s (must ≤ 2 s)",
            starts.summary("%.0f", "ms"),
            starts.median() <= TARGET_MILLIS ? "met" : must),
        Row.beside("— a bare JVM printing its version", new Figures(bare).summary("%.0f", "ms")),
        Row.judged(
            "Resident memory of all its processes, no model loaded (sum of RSS, %d s after the first byte)"
                .formatted(SETTLED_MILLIS / 1000),
            "≤ 300 MiB",
            rss.summary("%.0f", "MiB"),
            rss.median() <= TARGET_MEBIBYTES),
        Row.beside("— the same as PSS", new Figures(proportional).summary("%.0f", "MiB")));
  }
}
