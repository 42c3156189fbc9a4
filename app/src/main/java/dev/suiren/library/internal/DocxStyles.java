package dev.suiren.library.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the styles of a DOCX say of a paragraph: whether it is a heading, and how it is numbered.
final class DocxStyles {
  private static final int LONGEST_CHAIN = 12;
  private static final Pattern HEADING =
      Pattern.compile("(?:heading|标题|標題|überschrift|titre|título)\\s*([1-9])");

  private final Map<String, Style> styles = new HashMap<>();

  /// @param level of the heading, 1 to 9; 0 for none
  private record Style(
      String name, String parent, int level, Optional<DocxNumbering.Place> place) {}

  static DocxStyles of(OfficePackage office) throws IOException {
    DocxStyles all = new DocxStyles();
    Optional<OfficeXml> part = office.findKind("styles");
    if (part.isPresent()) {
      try (OfficeXml xml = part.get()) {
        while (xml.next()) {
          if (xml.isStart() && xml.name().equals("style")) {
            all.styles.put(xml.get("styleId"), style(xml));
          }
        }
      }
    }
    return all;
  }

  private static Style style(OfficeXml xml) throws IOException {
    String name = "";
    String parent = "";
    int outline = 0;
    int list = -1;
    int depth = 0;
    while (xml.next() && !(xml.isEnd() && xml.name().equals("style"))) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "name" -> name = xml.get("val");
        case "basedOn" -> parent = xml.get("val");
        case "outlineLvl" -> outline = xml.number("val", 9) + 1;
        case "numId" -> list = xml.number("val", 0);
        case "ilvl" -> depth = xml.number("val", 0);
        default -> {}
      }
    }
    Optional<DocxNumbering.Place> place =
        list < 0 ? Optional.empty() : Optional.of(new DocxNumbering.Place(list, depth));
    return new Style(name, parent, outline > 9 ? 0 : levelByName(name, outline), place);
  }

  private static int levelByName(String name, int outline) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = HEADING.matcher(plain);
    if (matcher.matches()) {
      return Integer.parseInt(matcher.group(1));
    }
    return plain.equals("title") || plain.equals("标题") || plain.equals("標題") ? 1 : outline;
  }

  /// @return 0 for a style that is no heading's
  int level(String style) {
    Optional<Style> at = Optional.ofNullable(styles.get(style));
    for (int i = 0; i < LONGEST_CHAIN && at.isPresent(); i++) {
      if (at.get().level() > 0) {
        return at.get().level();
      }
      at = Optional.ofNullable(styles.get(at.get().parent()));
    }
    return 0;
  }

  Optional<DocxNumbering.Place> place(String style) {
    Optional<Style> at = Optional.ofNullable(styles.get(style));
    for (int i = 0; i < LONGEST_CHAIN && at.isPresent(); i++) {
      if (at.get().place().isPresent()) {
        return at.get().place();
      }
      at = Optional.ofNullable(styles.get(at.get().parent()));
    }
    return Optional.empty();
  }
}
