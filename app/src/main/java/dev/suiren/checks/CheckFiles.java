package dev.suiren.checks;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads checks from files: YAML (`.yaml`, `.yml`) and JSON Lines (`.jsonl`), UTF-8.
///
/// Any fault is a `ProblemException` of one line that names file, line and field. Nothing is read
/// by halves: one fault refuses all.
public final class CheckFiles {
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();
  private final Album album;

  private CheckFiles(Album album) {
    this.album = album;
  }

  /// A file, or all check files of a folder and its folders, in the order of their names.
  public static List<Check> read(Path place) {
    List<Check> checks = read(files(place));
    if (checks.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, place + ": no checks in it");
    }
    return checks;
  }

  /// The texts of the same files.
  static List<CheckFile> files(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(file(String.valueOf(place.getFileName()), place));
    }
    return TextFiles.inside(place, CheckFiles::isCheckFile).stream()
        .map(file -> file(place.relativize(file).toString(), file))
        .toList();
  }

  private static CheckFile file(String name, Path file) {
    return new CheckFile(
        name, content(name, file), Optional.ofNullable(file.toAbsolutePath().getParent()));
  }

  /// The checks of files that were read already.
  static List<Check> read(List<CheckFile> files) {
    return read(files, Album.of(List.of()));
  }

  /// @param album where the pictures are of files that lie nowhere
  static List<Check> read(List<CheckFile> files, Album album) {
    CheckFiles all = new CheckFiles(album);
    files.forEach(all::add);
    return List.copyOf(all.checks);
  }

  /// @param name its ending tells the form
  static List<Check> read(String name, String text) {
    return read(List.of(new CheckFile(name, text)));
  }

  private static boolean isCheckFile(String name) {
    return !name.startsWith(".") && (isYaml(name) || isLines(name));
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  private static boolean isLines(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".jsonl");
  }

  private static String content(String name, Path file) {
    if (TextFiles.size(file) > CheckFile.MOST_BYTES) {
      throw new FaultyFile(name).whole("larger than 16 MiB; split it");
    }
    return TextFiles.content(name, file);
  }

  private void add(CheckFile file) {
    FaultyFile faulty = new FaultyFile(file.name());
    if (isYaml(file.name())) {
      YamlEntries.read(faulty, file.text(), CheckFile.MOST_BYTES)
          .forEach(entry -> add(file, entry));
    } else if (isLines(file.name())) {
      addLines(file, faulty);
    } else {
      throw faulty.whole("checks are .yaml, .yml or .jsonl files");
    }
  }

  private void addLines(CheckFile file, FaultyFile faulty) {
    List<String> lines = new BufferedReader(new StringReader(file.text())).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        add(file, JsonEntries.read(faulty, i + 1, lines.get(i)));
      }
    }
  }

  private void add(CheckFile file, Entry entry) {
    Check check = CheckReader.read(file, entry, album);
    String here = file.name() + ", line " + entry.line();
    String before = seen.putIfAbsent(check.id(), here);
    if (before != null) {
      throw new FaultyFile(file.name())
          .at(entry.line(), "id", "'" + check.id() + "' was given before: " + before);
    }
    checks.add(check);
  }
}
