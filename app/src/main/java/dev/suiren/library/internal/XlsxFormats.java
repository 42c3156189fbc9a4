package dev.suiren.library.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/// How a workbook shows its numbers.
final class XlsxFormats {
  private static final int GENERAL = 0;

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> own = new HashMap<>();
  private final boolean since1904;

  private XlsxFormats(boolean since1904) {
    this.since1904 = since1904;
  }

  static XlsxFormats of(OfficePackage office, boolean since1904) throws IOException {
    XlsxFormats formats = new XlsxFormats(since1904);
    Optional<OfficeXml> part = office.findKind("styles");
    if (part.isPresent()) {
      try (OfficeXml xml = part.get()) {
        formats.read(xml);
      }
    }
    return formats;
  }

  private void read(OfficeXml xml) throws IOException {
    boolean inCells = false;
    while (xml.next()) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "numFmt" -> own.putIfAbsent(xml.number("numFmtId", -1), xml.get("formatCode"));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              formatOfStyle.add(xml.number("numFmtId", GENERAL));
            }
          }
          default -> {}
        }
      } else if (xml.isEnd() && xml.name().equals("cellXfs")) {
        inCells = false;
      }
    }
  }

  /// @param style index of the cell's style
  String show(String number, int style) {
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException odd) {
      return number;
    }
    int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : GENERAL;
    return formatter.formatRawCellContents(value, format, pattern(format), since1904);
  }

  /// The built-in dates that look different in each country are shown year first.
  private String pattern(int format) {
    String pattern = own.get(format);
    if (pattern != null) {
      return pattern;
    }
    if (format == 14 || (format >= 27 && format <= 31) || (format >= 50 && format <= 58)) {
      return "yyyy-mm-dd";
    }
    if (format == 22) {
      return "yyyy-mm-dd hh:mm";
    }
    String builtin = format >= 0 ? BuiltinFormats.getBuiltinFormat(format) : null;
    return builtin == null || builtin.startsWith("reserved") ? "General" : builtin;
  }
}
