package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends paragraphs at once, and those inside a table once their row is whole. A row of one cell
/// only lays a page out: its paragraphs stay what they are.
final class DocxTables {
  private final ParserSink sink;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final List<List<Ready>> cells = new ArrayList<>();
  private int depth;

  DocxTables(ParserSink sink, DocxStyles styles, DocxNumbering numbering) {
    this.sink = sink;
    this.styles = styles;
    this.numbering = numbering;
  }

  /// A paragraph with its number and its place in the outline.
  private record Ready(Part.Kind kind, int level, String text) {}

  void beginTable() {
    depth++;
  }

  void endTable() {
    depth = Math.max(0, depth - 1);
  }

  void beginCell() {
    if (depth == 1) {
      cells.add(new ArrayList<>());
    }
  }

  void paragraph(DocxParagraph paragraph) throws IOException {
    Ready ready = ready(paragraph);
    if (depth > 0 && !cells.isEmpty()) {
      cells.getLast().add(ready);
    } else {
      sink.block(ready.kind(), ready.level(), 0, ready.text());
    }
  }

  void endRow() throws IOException {
    if (depth != 1) {
      return;
    }
    if (cells.size() == 1) {
      for (Ready ready : cells.getFirst()) {
        sink.block(ready.kind(), ready.level(), 0, ready.text());
      }
    } else if (!cells.isEmpty()) {
      sink.row(0, cells.stream().map(DocxTables::text).toList());
    }
    cells.clear();
  }

  private static String text(List<Ready> cell) {
    StringBuilder text = new StringBuilder();
    cell.forEach(ready -> text.append(text.isEmpty() ? "" : " ").append(ready.text()));
    return text.toString();
  }

  private Ready ready(DocxParagraph paragraph) {
    String words = paragraph.text.toString();
    if (words.isBlank()) {
      return new Ready(Part.Kind.PARAGRAPH, 0, "");
    }
    Optional<DocxNumbering.Place> place = place(paragraph);
    String text = place.map(numbering::next).orElse("") + words.strip();
    int level = paragraph.outline == 0 ? styles.level(paragraph.style) : paragraph.outline % 10;
    if (level > 0) {
      return new Ready(Part.Kind.HEADING, Math.min(level, 6), text);
    }
    return new Ready(place.isPresent() ? Part.Kind.LIST_ITEM : Part.Kind.PARAGRAPH, 0, text);
  }

  private Optional<DocxNumbering.Place> place(DocxParagraph paragraph) {
    Optional<DocxNumbering.Place> place =
        paragraph.list == DocxParagraph.NO_LIST
            ? styles.place(paragraph.style)
            : Optional.of(new DocxNumbering.Place(paragraph.list, paragraph.depth));
    return place.filter(p -> p.list() != 0);
  }
}
