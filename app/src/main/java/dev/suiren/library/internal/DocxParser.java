package dev.suiren.library.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Word documents, as a stream: headings by style, lists with their automatic numbers, tables row
/// by row, footnotes at the end. Deleted and hidden text, fields' instructions, headers and footers
/// are left out.
final class DocxParser {
  private final OfficePackage office;
  private final ParserSink sink;

  DocxParser(OfficePackage office, ParserSink sink) {
    this.office = office;
    this.sink = sink;
  }

  void parse() throws IOException {
    DocxStyles styles = DocxStyles.of(office);
    DocxNumbering numbering = DocxNumbering.of(office);
    read(office.openMain(), new DocxTables(sink, styles, numbering));
    for (String notes : List.of("footnotes", "endnotes")) {
      Optional<OfficeXml> part = office.findKind(notes);
      if (part.isPresent()) {
        read(part.get(), new DocxTables(sink, styles, numbering));
      }
    }
  }

  private static void read(OfficeXml part, DocxTables tables) throws IOException {
    try (OfficeXml xml = part) {
      new DocxReader(xml, tables).read();
    }
  }
}
