package dev.suiren.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one run of `bench proof` is to do.
///
/// @param root the source tree, where the launcher lies
/// @param data a folder of recorded answers; without it nothing is said of them
/// @param rounds how often what needs a comparison of its own is repeated; what many share is
///   repeated ten and twenty times as often
/// @param lines how long the files are whose comparison is watched for memory; 0 leaves that out
/// @param given as the report shows them, without folders of this machine
record ProofOptions(Path root, Optional<Path> data, int rounds, int lines, List<String> given) {
  private static final int USUAL_ROUNDS = 200;

  ProofOptions {
    given = List.copyOf(given);
  }

  static ProofOptions parse(List<String> words) {
    Path root = Path.of("").toAbsolutePath();
    Optional<Path> data = Optional.empty();
    int rounds = USUAL_ROUNDS;
    int lines = 0;
    List<String> given = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("proof")) {
        given.add(word);
        continue;
      }
      if (i + 1 == words.size()) {
        throw new IllegalArgumentException("unknown, or without its value: " + word);
      }
      String value = words.get(++i);
      switch (word) {
        case "--root" -> root = Path.of(value);
        case "--data" -> data = Optional.of(folder(value));
        case "--rounds" -> rounds = Options.number(value);
        case "--lines" -> lines = Options.number(value);
        default -> throw new IllegalArgumentException("unknown: " + word);
      }
      if (!word.equals("--root")) {
        given.addAll(List.of(word, word.equals("--data") ? "DIR" : value));
      }
    }
    return new ProofOptions(root, data, rounds, lines, given);
  }

  private static Path folder(String value) {
    Path folder = Path.of(value).toAbsolutePath();
    if (!Files.isDirectory(RecordedSystems.homeCommands(folder))) {
      throw new IllegalArgumentException(
          "no " + RecordedSystems.homeCommands(Path.of("")) + " in " + value);
    }
    return folder;
  }
}
