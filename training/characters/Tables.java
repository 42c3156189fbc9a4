import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the tables of `dev.suiren.disguise` from what Unicode, CLDR and the CJK decomposition
/// data say about characters:
///
/// ```
/// java training/characters/Tables.java Unihan_Readings.txt cjk-decomp.txt annotations.json OUT
/// ```
///
/// Sources and licences: README.md beside this file.
final class Tables {
  private static final Pattern RECORD =
      Pattern.compile("^(?:.*`)?([^:\\s]+):([a-z0-9/]+)\\(([^)]*)\\)", Pattern.MULTILINE);
  private static final Pattern ANNOTATION =
      Pattern.compile("\"([^\"]+)\":\\s*\\{\\s*(\"default\":\\s*\\[([^\\]]*)\\],?)?\\s*(\"tts\":\\s*\\[([^\\]]*)\\])?");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final Map<String, List<String>> parts = new HashMap<>();

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[3]);
    write(out.resolve("syllables.tsv"), syllables(Path.of(args[0])));
    Tables tables = new Tables();
    tables.read(Path.of(args[1]));
    write(out.resolve("components.tsv"), tables.components());
    write(out.resolve("pictures.tsv"), pictures(Path.of(args[2])));
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  /// One line a syllable without its tone: the syllable, and all characters that are read so.
  private static List<String> syllables(Path readings) throws IOException {
    Map<String, Set<Integer>> bySyllable = new TreeMap<>();
    for (String line : Files.readAllLines(readings)) {
      String[] field = line.split("\t");
      if (field.length == 3 && Set.of("kMandarin", "kHanyuPinlu", "kXHC1983").contains(field[1])) {
        int character = Integer.parseInt(field[0].substring(2), 16);
        if (character <= 0x9FFF) {
          for (String reading : field[2].replaceAll("[0-9.,*]+:", "").split("[ ,]")) {
            String syllable = toneless(reading.replaceAll("\\(.*", ""));
            if (!syllable.isEmpty()) {
              bySyllable.computeIfAbsent(syllable, key -> new TreeSet<>()).add(character);
            }
          }
        }
      }
    }
    return bySyllable.entrySet().stream()
        .map(e -> e.getKey() + "\t" + e.getValue().stream().map(Character::toString).collect(Collectors.joining()))
        .toList();
  }

  private static String toneless(String reading) {
    String plain =
        java.text.Normalizer.normalize(reading.toLowerCase(), java.text.Normalizer.Form.NFD)
            .replace("u\u0308", "v")
            .replaceAll("v?\\p{M}", "$0");
    return plain.replaceAll("\\p{M}", "").replaceAll("[^a-z]", "");
  }

  private void read(Path decompositions) throws IOException {
    Matcher record = RECORD.matcher(Files.readString(decompositions));
    while (record.find()) {
      List<String> of =
          record.group(3).isEmpty() ? List.of() : List.of(record.group(3).split(","));
      if (of.size() >= 2) {
        parts.put(record.group(1), of);
      }
    }
  }

  /// One line a character of two or more parts: the character and the parts, from left to right,
  /// from top to bottom, from outside to inside.
  private List<String> components() {
    List<String> lines = new ArrayList<>();
    for (int c = 0x3400; c <= 0x9FFF; c++) {
      String character = Character.toString(c);
      List<String> shown = shown(character, new LinkedHashSet<>());
      if (shown.size() >= 2) {
        lines.add(character + "\t" + String.join("", shown));
      }
    }
    return lines;
  }

  /// The parts of a character that are characters themselves; those that are not are taken apart.
  private List<String> shown(String character, Set<String> above) {
    List<String> all = new ArrayList<>();
    if (!above.add(character)) {
      return all;
    }
    for (String part : parts.getOrDefault(character, List.of())) {
      if (part.chars().allMatch(Character::isDigit)) {
        all.addAll(shown(part, above));
      } else {
        all.add(part);
      }
    }
    above.remove(character);
    return all;
  }

  /// One line a picture: the picture and what it is called in Chinese, the name first.
  private static List<String> pictures(Path annotations) throws IOException {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Matcher entry = ANNOTATION.matcher(Files.readString(annotations));
    while (entry.find()) {
      String picture = entry.group(1).replace("\uFE0F", "");
      if (picture.codePointCount(0, picture.length()) == 1 && picture.codePointAt(0) > 0x2000) {
        Set<String> called = names.computeIfAbsent(picture, key -> new LinkedHashSet<>());
        quoted(entry.group(5), called);
        quoted(entry.group(3), called);
      }
    }
    return names.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> e.getKey() + "\t" + String.join(" ", e.getValue()))
        .toList();
  }

  private static void quoted(String list, Set<String> into) {
    Matcher word = QUOTED.matcher(list == null ? "" : list);
    while (word.find()) {
      if (word.group(1).matches("\\p{IsHan}{1,6}")) {
        into.add(word.group(1));
      }
    }
  }
}
