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

/// Reads checks from files: YAML (`.yaml`, `.yml`) and JSON Lines (`.jsonl`), UTF-8.
///
/// Any fault is a `ProblemException` of one line that names file, line and field. Nothing is read
/// by halves: one fault refuses all.
public final class CheckFiles {
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final List<Check> checks = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();

  private CheckFiles() {}

  /// A file, or all check files of a folder and its folders, in the order of their names.
  public static List<Check> read(Path place) {
    CheckFiles files = new CheckFiles();
    if (Files.isDirectory(place)) {
      for (Path file : TextFiles.inside(place, CheckFiles::isCheckFile)) {
        files.add(place.relativize(file).toString(), content(file));
      }
    } else {
      files.add(String.valueOf(place.getFileName()), content(place));
    }
    if (files.checks.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, place + ": no checks in it");
    }
    return List.copyOf(files.checks);
  }

  /// The checks of one file that was read already.
  ///
  /// @param name its ending tells the form
  static List<Check> read(String name, String text) {
    CheckFiles files = new CheckFiles();
    files.add(name, text);
    return List.copyOf(files.checks);
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

  private static String content(Path file) {
    if (TextFiles.size(file) > MOST_BYTES) {
      throw new FaultyFile(file.toString()).whole("larger than 16 MiB; split it");
    }
    return TextFiles.content(file);
  }

  private void add(String name, String text) {
    FaultyFile file = new FaultyFile(name);
    if (isYaml(name)) {
      YamlEntries.read(file, text, (int) MOST_BYTES).forEach(entry -> add(file, entry));
    } else if (isLines(name)) {
      addLines(file, text);
    } else {
      throw file.whole("checks are .yaml, .yml or .jsonl files");
    }
  }

  private void addLines(FaultyFile file, String text) {
    List<String> lines = new BufferedReader(new StringReader(text)).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        add(file, JsonEntries.read(file, i + 1, lines.get(i)));
      }
    }
  }

  private void add(FaultyFile file, Entry entry) {
    Check check = CheckReader.read(file, entry);
    String here = file.name() + ", line " + entry.line();
    String before = seen.putIfAbsent(check.id(), here);
    if (before != null) {
      throw file.at(entry.line(), "id", "'" + check.id() + "' was given before: " + before);
    }
    checks.add(check);
  }
}
