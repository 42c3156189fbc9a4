package dev.suiren.bench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `./suiren train-ranking`: lets the product itself measure the traits of all sentences of the
/// training texts, learns the weights, and writes them where the product reads them.
public final class Training {
  private static final double PENALTY = 3;
  private static final Path TEXTS = Path.of("training", "reading");
  private static final Path WORK = Path.of("bench", "target", "training");
  private static final Path WEIGHTS =
      Path.of("app/src/main/resources/dev/suiren/answers/internal/reading-weights.tsv");

  private Training() {}

  public static void main(String[] words) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path root = Path.of(words.length == 0 ? "" : words[0]).toAbsolutePath();
    Path work = Files.createDirectories(root.resolve(WORK));
    List<String> names = List.of();
    List<Choice> choices = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Path folder : folders(root.resolve(TEXTS))) {
      String name = folder.getFileName().toString();
      Path features = work.resolve(name + ".jsonl");
      measure(root, folder, work.resolve(name + "-answers.jsonl"), features);
      TrainingSet set = TrainingSet.read(folder, features);
      names = set.names();
      choices.addAll(set.choices());
      remarks.add("%s: %d questions, %s".formatted(name, set.choices().size(), hash(folder)));
    }
    double[] weights = new Learning(names.size(), PENALTY).learn(choices);
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of the ranking of sentences. Written by ./suiren train-ranking from");
    remarks.forEach(remark -> lines.add("#   " + remark));
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        lines.add("%s\t%.4f".formatted(names.get(i), weights[i]));
      }
    }
    Files.createDirectories(root.resolve(WEIGHTS).getParent());
    Files.write(root.resolve(WEIGHTS), lines);
    System.out.println(root.resolve(WEIGHTS));
  }

  private static List<Path> folders(Path texts) throws IOException {
    try (Stream<Path> all = Files.list(texts)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void measure(Path root, Path data, Path out, Path features) throws Exception {
    List<String> command =
        List.of(
            root.resolve("suiren").toString(),
            "measure",
            "reading",
            "--data",
            data.toString(),
            "--out",
            out.toString(),
            "--features",
            features.toString(),
            "--json");
    System.err.println("suiren: measuring the sentences of " + data.getFileName());
    int ended =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (ended != 0) {
      throw new IllegalStateException("measuring " + data + " ended with " + ended);
    }
  }

  /// Of corpus and questions together.
  private static String hash(Path folder) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(folder.resolve("corpus.jsonl")));
    digest.update(Files.readAllBytes(folder.resolve("queries.jsonl")));
    return "sha-256 " + HexFormat.of().formatHex(digest.digest());
  }
}
