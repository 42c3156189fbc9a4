package dev.suiren.library.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The automatic numbers of a DOCX ("3.", "第三条", "2.1"), counted as a word processor counts them,
/// since the text refers to them.
final class DocxNumbering {
  private static final int LEVELS = 9;

  private final Map<Integer, Map<Integer, Level>> outlines = new HashMap<>();
  private final Map<Integer, Integer> outlineOfList = new HashMap<>();
  private final Map<Integer, int[]> counts = new HashMap<>();

  /// Where a paragraph stands: in which list, how deep from 0. List 0 means none.
  record Place(int list, int depth) {}

  /// @param text such as `第%1条`
  private record Level(String format, String text, int start) {}

  static DocxNumbering of(OfficePackage office) throws IOException {
    DocxNumbering numbering = new DocxNumbering();
    Optional<OfficeXml> part = office.findKind("numbering");
    if (part.isPresent()) {
      try (OfficeXml xml = part.get()) {
        numbering.read(xml);
      }
    }
    return numbering;
  }

  private void read(OfficeXml xml) throws IOException {
    int outline = 0;
    int list = 0;
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "abstractNum" -> outline = xml.number("abstractNumId", -1);
        case "lvl" -> {
          int depth = xml.number("ilvl", 0);
          Level level = level(xml);
          outlines.computeIfAbsent(outline, _ -> new HashMap<>()).putIfAbsent(depth, level);
        }
        case "num" -> list = xml.number("numId", 0);
        case "abstractNumId" -> {
          outline = xml.number("val", -1);
          outlineOfList.put(list, outline);
        }
        default -> {}
      }
    }
  }

  private static Level level(OfficeXml xml) throws IOException {
    String format = "decimal";
    String text = "";
    int start = 1;
    while (xml.next() && !(xml.isEnd() && xml.name().equals("lvl"))) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "start" -> start = xml.number("val", 1);
        case "numFmt" -> format = xml.get("val");
        case "lvlText" -> text = xml.get("val");
        default -> {}
      }
    }
    return new Level(format, text, start);
  }

  /// Counts one more paragraph there.
  ///
  /// @return what stands before it, with a space behind; empty for a bullet
  String next(Place place) {
    Optional<Integer> outline = Optional.ofNullable(outlineOfList.get(place.list()));
    Map<Integer, Level> levels =
        outline.flatMap(o -> Optional.ofNullable(outlines.get(o))).orElse(Map.of());
    Optional<Level> level = Optional.ofNullable(levels.get(place.depth()));
    if (place.depth() < 0 || place.depth() >= LEVELS || level.isEmpty()) {
      return "";
    }
    int[] count = counts.computeIfAbsent(outline.orElse(0), _ -> new int[LEVELS]);
    count[place.depth()]++;
    for (int deeper = place.depth() + 1; deeper < LEVELS; deeper++) {
      count[deeper] = 0;
    }
    if (level.get().format().equals("bullet") || level.get().format().equals("none")) {
      return "";
    }
    return text(level.get(), levels, count);
  }

  private static String text(Level level, Map<Integer, Level> levels, int[] count) {
    StringBuilder text = new StringBuilder();
    String pattern = level.text();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
      if (c == '%' && next >= '1' && next <= '9') {
        int depth = next - '1';
        Level at = levels.getOrDefault(depth, level);
        text.append(DocxNumerals.of(at.start() + Math.max(1, count[depth]) - 1, at.format()));
        i++;
      } else {
        text.append(c);
      }
    }
    return text.isEmpty() ? "" : text.append(' ').toString();
  }
}
