package dev.suiren.proof.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The files of a folder of texts. Lexicons lie beside the texts; where a set has a part to learn
/// from and one to try on, the latter counts.
final class TextFiles {
  private static final String LINES = ".jsonl";
  private static final String PACKED = ".xz";
  private static final String LEXICON = "lexicon-";

  private TextFiles() {}

  /// @param chosen the name of one file, with or without its ending
  static List<Item> rows(JsonMapper json, Path folder, Optional<String> chosen) {
    List<Item> rows =
        names(folder, chosen).stream()
            .flatMap(name -> Item.list(json, DataFile.get(folder, name)).stream())
            .toList();
    if (rows.isEmpty()) {
      throw new ProblemException(
          Problem.WRONG_USAGE, "no rows in files *.jsonl or *.jsonl.xz of " + folder.getFileName());
    }
    return rows;
  }

  /// The lexicons of a folder, by the name of the source that each is for.
  static Set<String> lexicons(Path folder) {
    return all(folder).stream()
        .filter(name -> name.startsWith(LEXICON))
        .map(name -> name.substring(LEXICON.length(), name.length() - LINES.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static DataFile lexicon(Path folder, String name) {
    return DataFile.get(folder, LEXICON + name + LINES);
  }

  private static Set<String> names(Path folder, Optional<String> chosen) {
    if (chosen.isPresent()) {
      String bare = without(without(chosen.get(), PACKED), LINES);
      return Set.of(bare + LINES);
    }
    Set<String> names = all(folder);
    names.removeIf(name -> name.startsWith(LEXICON));
    if (names.contains("dev" + LINES)) {
      names.remove("train" + LINES);
    }
    return names;
  }

  private static Set<String> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> without(file.getFileName().toString(), PACKED))
          .filter(name -> name.endsWith(LINES))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String without(String name, String ending) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }
}
