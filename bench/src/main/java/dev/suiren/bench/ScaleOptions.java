package dev.suiren.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What one run of `bench scale` is to do.
///
/// @param root the source tree, where the launcher lies
/// @param sizes in passages, rising; whole files of `Corpus`
/// @param embedded of so many passages the vectors are made by the product's models; the others'
///   are shaken copies of these
/// @param files how many lie in the folder that is followed; 0 leaves that part out
/// @param questions how many each contender is asked at each size
/// @param patience how long vectors are waited for at each size
record ScaleOptions(
    Path root,
    List<Integer> sizes,
    int embedded,
    int files,
    int questions,
    Duration patience,
    List<String> given) {

  ScaleOptions {
    sizes = sizes.stream().sorted().distinct().toList();
    given = List.copyOf(given);
    if (sizes.stream().anyMatch(size -> size % Corpus.NOTES_PER_FILE != 0)) {
      throw new IllegalArgumentException("sizes are multiples of " + Corpus.NOTES_PER_FILE);
    }
    if (embedded < Corpus.NOTES_PER_FILE * 2) {
      throw new IllegalArgumentException(
          "at least " + Corpus.NOTES_PER_FILE * 2 + " passages are truly embedded");
    }
  }

  static ScaleOptions parse(List<String> words) {
    Path root = Path.of("").toAbsolutePath();
    List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);
    int embedded = 100_000;
    int files = 100_000;
    int questions = 400;
    Duration patience = Duration.ofMinutes(90);
    List<String> given = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String value = i + 1 < words.size() ? words.get(i + 1) : "";
      switch (word) {
        case "scale" -> given.add(word);
        case "--root" -> root = Path.of(value);
        case "--sizes" -> sizes = numbers(value);
        case "--embedded" -> embedded = Options.number(value);
        case "--files" -> files = value.equals("0") ? 0 : Options.number(value);
        case "--questions" -> questions = Options.number(value);
        case "--vector-minutes" -> patience = Duration.ofMinutes(Options.number(value));
        default -> throw new IllegalArgumentException("unknown: " + word);
      }
      if (word.startsWith("--")) {
        i++;
        if (!word.equals("--root")) {
          given.addAll(List.of(word, value));
        }
      }
    }
    return new ScaleOptions(root, sizes, embedded, files, questions, patience, given);
  }

  private static List<Integer> numbers(String words) {
    return List.of(words.split(",", -1)).stream().map(Options::number).toList();
  }

  /// How many passages of a size are embedded by the models.
  int embeddedOf(int size) {
    return Math.min(embedded - embedded % Corpus.NOTES_PER_FILE, size);
  }
}
