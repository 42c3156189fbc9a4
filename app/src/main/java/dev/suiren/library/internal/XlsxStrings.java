package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shared strings of a workbook, without the readings that may stand above them.
final class XlsxStrings {
  private final List<String> strings = new ArrayList<>();

  static XlsxStrings of(OfficePackage office) throws IOException {
    XlsxStrings all = new XlsxStrings();
    Optional<OfficeXml> part = office.findKind("sharedStrings");
    if (part.isPresent()) {
      try (OfficeXml xml = part.get()) {
        all.read(xml, office.maxCharacters());
      }
    }
    return all;
  }

  private void read(OfficeXml xml, int maxCharacters) throws IOException {
    long characters = 0;
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("si")) {
        String string = richText(xml, "si");
        characters += string.length();
        if (characters > maxCharacters) {
          throw new ParserRefusal(
              Failure.TOO_MUCH_TEXT, "more than " + maxCharacters + " characters of text");
        }
        strings.add(string);
      }
    }
  }

  /// The text up to the end of `element`, which starts here.
  static String richText(OfficeXml xml, String element) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("rPh")) {
        xml.skip();
      } else if (xml.isStart()) {
        inText = xml.name().equals("t");
      } else if (xml.isEnd()) {
        inText = false;
        if (xml.name().equals(element)) {
          return text.toString();
        }
      } else if (inText) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }

  String at(String index) {
    if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= strings.size()) {
      return "";
    }
    return strings.get(Integer.parseInt(index));
  }
}
