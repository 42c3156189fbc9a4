package dev.suiren.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What one run of the bench is to do.
///
/// @param root the source tree, where the launcher lies
/// @param passages how many passages `ask` is measured on
/// @param only the parts to measure, without writing the table; empty for all of them
/// @param patience how long vectors of those passages are waited for
record Options(
    Path root,
    boolean quick,
    int passages,
    Duration patience,
    List<String> only,
    List<String> given) {
  private static final int LARGE = 100_000;
  private static final int SMALL = 5_000;
  private static final List<String> PARTS = List.of("start", "upload", "pdf", "ingestion", "ask");

  static Options parse(List<String> words) {
    Path root = Path.of("").toAbsolutePath();
    boolean quick = false;
    int passages = 0;
    Duration patience = Duration.ofMinutes(20);
    List<String> only = List.of();
    List<String> given = words.size() > 2 ? words.subList(2, words.size()) : List.of();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "--quick" -> quick = true;
        case "--root" -> root = Path.of(value(words, ++i));
        case "--passages" -> passages = number(value(words, ++i));
        case "--only" -> only = parts(value(words, ++i));
        case "--vector-minutes" -> patience = Duration.ofMinutes(number(value(words, ++i)));
        default -> throw new IllegalArgumentException("unknown: " + words.get(i));
      }
    }
    int size = passages > 0 ? passages : quick ? SMALL : LARGE;
    return new Options(root, quick, size, patience, only, given);
  }

  private static List<String> parts(String named) {
    List<String> parts = List.of(named.split(",", -1));
    if (!PARTS.containsAll(parts)) {
      throw new IllegalArgumentException("the parts are " + String.join(", ", PARTS));
    }
    return parts;
  }

  private static String value(List<String> words, int at) {
    if (at >= words.size()) {
      throw new IllegalArgumentException(words.get(at - 1) + " needs a value");
    }
    return words.get(at);
  }

  static int number(String word) {
    try {
      int number = Integer.parseInt(word);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number: " + word, e);
    }
    throw new IllegalArgumentException("not above 0: " + word);
  }

  int rounds(int many, int few) {
    return quick ? few : many;
  }
}
