package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./suiren bench audit [--seconds N]`: lets the product measure its audit, measures beside it
/// what Java teams look for listed words with, on the same terms and text, and writes
/// docs/proof/audit-speed.md.
final class AuditBench {
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 111_000);
  private static final long PATIENCE_MINUTES = 20;

  private AuditBench() {}

  static void main(List<String> words) throws Exception {
    Path root = Path.of("").toAbsolutePath();
    List<String> given = new ArrayList<>();
    List<String> handedOn = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "--root" -> root = Path.of(words.get(++i));
        case "audit" -> given.add("audit");
        default -> handedOn.add(words.get(i));
      }
    }
    given.addAll(handedOn);
    Path work = Files.createTempDirectory("suiren-bench");
    try {
      double before = Machine.load();
      JsonNode figures = product(root, work, handedOn);
      Map<Integer, List<WordFinder.Speed>> peers = new TreeMap<>();
      String text = Files.readString(work.resolve("text.txt"));
      for (int size : SIZES) {
        List<String> terms = Files.readAllLines(work.resolve("terms-" + size + ".txt"));
        List<WordFinder.Speed> speeds = new ArrayList<>();
        for (WordFinder finder : WordFinder.peers(terms)) {
          System.err.println("suiren: measuring " + finder.name() + ", " + size + " terms");
          speeds.add(finder.measure(text));
        }
        peers.put(size, speeds);
      }
      String loads = "%.1f, %.1f".formatted(before, Machine.load());
      System.out.println(AuditReport.write(root, loads, String.join(" ", given), figures, peers));
    } finally {
      Bench.delete(work);
    }
    System.exit(0);
  }

  private static JsonNode product(Path root, Path work, List<String> more)
      throws IOException, InterruptedException {
    System.err.println("suiren: the product measures its audit");
    Path out = work.resolve("figures.json");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(root.resolve("suiren").toString(), "measure", "speed-audit"));
    command.addAll(List.of("--json", "--keep", work.toString()));
    command.addAll(more);
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("measure speed-audit did not end well");
    }
    return new JsonMapper().readTree(Files.readString(out));
  }
}
