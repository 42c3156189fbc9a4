package dev.suiren.library.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Workbooks, as a stream: each sheet is a page with its name as heading, each row a block with
/// numbers and dates as they are shown. Hidden sheets are left out.
final class XlsxParser {
  private final OfficePackage office;
  private final ParserSink sink;

  XlsxParser(OfficePackage office, ParserSink sink) {
    this.office = office;
    this.sink = sink;
  }

  private record Sheet(int page, String name, String id) {}

  void parse() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    boolean since1904 = readWorkbook(sheets);
    XlsxFormats formats = XlsxFormats.of(office, since1904);
    XlsxStrings strings = XlsxStrings.of(office);
    for (Sheet sheet : sheets) {
      Optional<String> part = office.relations().findPart(sheet.id()).filter(office.zip()::has);
      if (part.isPresent()) {
        sink.heading(1, sheet.page(), sheet.name());
        try (OfficeXml xml = office.open(part.get())) {
          new XlsxSheet(xml, strings, formats).send(sink, sheet.page());
        }
      }
    }
  }

  /// @return whether the workbook counts its days from 1904
  private boolean readWorkbook(List<Sheet> sheets) throws IOException {
    boolean since1904 = false;
    int page = 0;
    try (OfficeXml xml = office.openMain()) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("workbookPr")) {
          String flag = xml.get("date1904");
          since1904 = flag.equals("1") || flag.equals("true");
        } else if (xml.isStart() && xml.name().equals("sheet")) {
          page++;
          if (!xml.get("state").endsWith("idden")) {
            sheets.add(new Sheet(page, xml.get("name"), xml.relationId()));
          }
        }
      }
    }
    return since1904;
  }
}
