package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Office Open XML (ECMA-376): finds the main part and gives it to the parser of its kind.
final class OfficeParser implements FormatParser {
  private final ParserLimits limits;

  OfficeParser(ParserLimits limits) {
    this.limits = limits;
  }

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    try (OfficeZip zip = OfficeZip.open(file, limits.maxUnpackedBytes())) {
      OfficeRelations relations = OfficeRelations.of(zip, "");
      String main = relations.findKind("officeDocument").orElseThrow(() -> unknown(zip));
      Optional<String> label = label(zip, relations);
      if (label.isPresent()) {
        sink.label(label.get());
      }
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

  /// The document's own property of that name; properties that cannot be read hold none.
  private static Optional<String> label(OfficeZip zip, OfficeRelations relations) {
    Optional<String> part = relations.findKind("custom-properties").filter(zip::has);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    try (OfficeXml xml = OfficeXml.open(zip.get(part.get()))) {
      return value(xml);
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(OfficeXml xml) throws IOException {
    StringBuilder value = new StringBuilder();
    boolean inside = false;
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("property")) {
        inside = xml.get("name").equals(FileLabel.FIELD);
      } else if (xml.isEnd() && inside && xml.name().equals("property")) {
        return Optional.of(value.toString());
      } else if (inside && xml.isText() && value.length() <= FileLabel.LONGEST) {
        value.append(xml.text());
      }
    }
    return Optional.empty();
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
