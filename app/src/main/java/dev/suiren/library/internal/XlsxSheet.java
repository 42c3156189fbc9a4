package dev.suiren.library.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One sheet, read row by row. Cells that the file leaves out are empty; so that columns stay
/// columns, they are filled in between others.
final class XlsxSheet {
  private static final int MOST_COLUMNS = 16_384;

  private final OfficeXml xml;
  private final XlsxStrings strings;
  private final XlsxFormats formats;
  private final List<String> row = new ArrayList<>();

  XlsxSheet(OfficeXml xml, XlsxStrings strings, XlsxFormats formats) {
    this.xml = xml;
    this.strings = strings;
    this.formats = formats;
  }

  void send(ParserSink sink, int page) throws IOException {
    int next = 0;
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("row")) {
        row.clear();
        next = 0;
      } else if (xml.isStart() && xml.name().equals("c")) {
        int column = column(xml.get("r"), next);
        next = column + 1;
        put(column, value());
      } else if (xml.isEnd() && xml.name().equals("row")) {
        sink.row(page, row);
      }
    }
  }

  private void put(int column, String value) {
    if (!value.isBlank() && column < MOST_COLUMNS) {
      while (row.size() < column) {
        row.add("");
      }
      if (row.size() == column) {
        row.add(value);
      }
    }
  }

  /// The column of a reference such as `AB12`, from 0.
  private static int column(String reference, int otherwise) {
    int column = 0;
    int i = 0;
    for (; i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return i == 0 ? otherwise : column - 1;
  }

  private String value() throws IOException {
    String type = xml.get("t");
    int style = xml.number("s", 0);
    StringBuilder raw = new StringBuilder();
    boolean inValue = false;
    while (xml.next() && !(xml.isEnd() && xml.name().equals("c"))) {
      if (xml.isStart() && xml.name().equals("is")) {
        return endOfCell(XlsxStrings.richText(xml, "is"));
      } else if (xml.isStart()) {
        inValue = xml.name().equals("v");
      } else if (xml.isEnd()) {
        inValue = false;
      } else if (inValue) {
        raw.append(xml.text());
      }
    }
    return shown(type, raw.toString().strip(), style);
  }

  private String endOfCell(String text) throws IOException {
    while (!(xml.isEnd() && xml.name().equals("c")) && xml.next()) {}
    return text;
  }

  private String shown(String type, String raw, int style) {
    return switch (type) {
      case "s" -> strings.at(raw);
      case "b" -> raw.equals("1") ? "TRUE" : raw.isEmpty() ? "" : "FALSE";
      case "str", "e", "d" -> raw;
      default -> raw.isEmpty() ? "" : formats.show(raw, style);
    };
  }
}
