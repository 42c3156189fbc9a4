package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.nio.file.Path;

/// Office Open XML (ECMA-376): finds the main part and gives it to the parser of its kind.
final class OfficeParser implements FormatParser {
  private final ParserLimits limits;

  OfficeParser(ParserLimits limits) {
    this.limits = limits;
  }

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    try (OfficeZip zip = OfficeZip.open(file, limits.maxUnpackedBytes())) {
      String main =
          OfficeRelations.of(zip, "").findKind("officeDocument").orElseThrow(() -> unknown(zip));
      OfficePackage office =
          new OfficePackage(zip, main, OfficeRelations.of(zip, main), limits.maxCharacters());
      switch (root(zip, main)) {
        case "document" -> new DocxParser(office, sink).parse();
        case "presentation" -> new PptxParser(office, sink).parse();
        case "workbook" -> new XlsxParser(office, sink).parse();
        default -> throw unknown(zip);
      }
    }
  }

  private static ParserRefusal unknown(OfficeZip zip) {
    return new ParserRefusal(
        Failure.UNKNOWN_FORMAT,
        zip.has("mimetype")
            ? "OpenDocument or e-book: save as DOCX/XLSX/PPTX"
            : "a packed file that is not a document");
  }

  private static String root(OfficeZip zip, String main) throws IOException {
    if (main.endsWith(".bin")) {
      throw new ParserRefusal(Failure.UNKNOWN_FORMAT, "binary workbook: save as XLSX");
    }
    try (OfficeXml xml = OfficeXml.open(zip.get(main))) {
      while (xml.next()) {
        if (xml.isStart()) {
          return xml.name();
        }
      }
      return "";
    }
  }
}
