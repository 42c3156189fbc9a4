package dev.suiren.classifier.internal;

import dev.suiren.kernel.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `./suiren train-moderation`: learns the weights of both classifiers and writes them where the
/// product reads them. The same texts give the same bytes.
final class Training {
  private static final String USAGE =
      "suiren: train-moderation --cold DIR --davidson DIR --surge DIR (folders that hold"
          + " train.jsonl.xz, items.jsonl.xz and items.jsonl.xz); with --half nothing is written:"
          + " it learns without every second clean passage and says how many of those alarm";
  private static final Path WEIGHTS =
      Path.of("app/src/main/resources/dev/suiren/classifier/internal");
  private static final Path OWN = Path.of("training/audit");
  private static final int MODERATION_KEPT = 900_000;
  private static final int INJECTION_KEPT = 150_000;

  private final Path root;
  private final List<String> header = new ArrayList<>();

  private Training(Path root) {
    this.root = root;
  }

  /// @param words the folder of the source, then the options
  static void main(String[] words) throws IOException {
    List<String> given = Arrays.asList(words);
    List<Path> folders = new ArrayList<>();
    for (String name : List.of("--cold", "--davidson", "--surge")) {
      int at = given.indexOf(name);
      if (at < 0 || at + 1 >= given.size()) {
        System.err.println(USAGE);
        System.exit(2);
      }
      folders.add(Path.of(given.get(at + 1)));
    }
    Training training = new Training(Path.of(words[0]));
    boolean half = given.contains("--half");
    double[] weights =
        training.moderation(folders.get(0), folders.get(1), folders.get(2), half ? 2 : 1);
    if (half) {
      training.alarms(weights);
      return;
    }
    training.write(LinearClassifier.MODERATION, weights, MODERATION_KEPT);
    training.injection();
  }

  /// Of the clean passages that were not learned from.
  private void alarms(double[] weights) throws IOException {
    Table table = Table.read(Table.write(header, weights, MODERATION_KEPT));
    List<String> passages = ModerationTexts.clean(root.resolve(OWN));
    List<String> unseen =
        IntStream.range(0, passages.size())
            .filter(i -> i % 2 == 1)
            .mapToObj(passages::get)
            .toList();
    Alarms.lines(table, unseen).forEach(System.err::println);
  }

  private double[] moderation(Path cold, Path davidson, Path surge, int step) throws IOException {
    ModerationTexts texts = new ModerationTexts(root.resolve(OWN), step);
    Path comments = cold.resolve("train.jsonl.xz");
    Path tweets = davidson.resolve("items.jsonl.xz");
    Path toxic = surge.resolve("items.jsonl.xz");
    texts.addComments(comments);
    texts.addTweets(tweets);
    texts.addComments(toxic);
    texts.addOwn();
    begin("moderation");
    named("COLD, training part (thu-coai/COLDataset, Apache-2.0)", comments);
    named("davidson (t-davidson/hate-speech-and-offensive-language, MIT)", tweets);
    named("surge (surge-ai/toxicity, MIT)", toxic);
    own("moderation", "clean");
    named("moderation-words.tsv", root.resolve(WEIGHTS).resolve("moderation-words.tsv"));
    List<Lesson> lessons =
        texts.examples().stream()
            .map(e -> new Lesson(ModerationTraits.of(e.text(), e.before()), e))
            .toList();
    return new Learning(Learning.MODERATION).learn(lessons);
  }

  private void injection() throws IOException {
    begin("injection");
    own("injection", "clean", "moderation/clean");
    named("injection-words.tsv", root.resolve(WEIGHTS).resolve("injection-words.tsv"));
    double[] weights = new InjectionLearning(root.resolve(OWN)).learn();
    write(LinearClassifier.INJECTION, weights, INJECTION_KEPT);
  }

  private void begin(String name) {
    header.clear();
    header.add("Weights of the " + name + " classifier. Written by ./suiren train-moderation from");
  }

  private void named(String name, Path file) throws IOException {
    header.add("  " + name + ": sha-256 " + Hash.of(file));
  }

  private void own(String... parts) throws IOException {
    for (Path file : files(parts)) {
      named(OWN.resolve(root.resolve(OWN).relativize(file)).toString(), file);
    }
  }

  /// Files and folders of our own texts whose names begin so, in their order.
  private List<Path> files(String... parts) throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve(OWN))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(parts).anyMatch(file(file)::startsWith))
          .sorted()
          .toList();
    }
  }

  private String file(Path file) {
    return root.resolve(OWN).relativize(file).toString().replace('\\', '/');
  }

  private void write(String name, double[] weights, int most) throws IOException {
    Path file = Files.createDirectories(root.resolve(WEIGHTS)).resolve(name);
    Files.write(file, Table.write(header, weights, most));
    System.err.println("suiren: wrote " + file);
  }
}
