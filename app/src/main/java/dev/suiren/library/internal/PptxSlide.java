package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One slide: its title first, then its other text in the order it is drawn.
final class PptxSlide {
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");
  private static final Set<String> UNTOLD = Set.of("sldNum", "dt", "ftr", "hdr");

  private final OfficeXml xml;
  private final int page;
  private final StringBuilder title = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private String placeholder = "";
  private boolean held;
  private boolean inCell;
  private boolean inText;

  private record Piece(Part.Kind kind, String text) {}

  PptxSlide(OfficeXml xml, int page) {
    this.xml = xml;
    this.page = page;
  }

  void send(ParserSink sink) throws IOException {
    while (xml.next()) {
      if (xml.isStart()) {
        start(xml.name());
      } else if (xml.isEnd()) {
        end(xml.name());
      } else if (inText) {
        text.append(xml.text());
      }
    }
    sink.heading(1, page, title.toString());
    for (Piece piece : pieces) {
      sink.block(piece.kind(), 0, page, piece.text());
    }
  }

  private void start(String name) throws IOException {
    switch (name) {
      case "sp", "graphicFrame" -> {
        placeholder = "";
        held = false;
      }
      case "ph" -> {
        held = true;
        placeholder = xml.get("type");
      }
      case "tr" -> cells.clear();
      case "tc" -> {
        inCell = true;
        cell.setLength(0);
      }
      case "t" -> inText = true;
      case "br" -> text.append('\n');
      case "Fallback" -> xml.skip();
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "p" -> paragraph();
      case "tc" -> {
        inCell = false;
        cells.add(ParserWords.onOneLine(cell.toString()));
      }
      case "tr" -> pieces.add(new Piece(Part.Kind.TABLE_ROW, String.join("\t", cells)));
      default -> {}
    }
  }

  private void paragraph() {
    String words = text.toString();
    text.setLength(0);
    if (inCell) {
      cell.append(words).append(' ');
    } else if (TITLES.contains(placeholder)) {
      ParserWords.joinLine(title, ParserWords.onOneLine(words));
    } else if (!UNTOLD.contains(placeholder)) {
      boolean item = held && !placeholder.equals("subTitle");
      pieces.add(new Piece(item ? Part.Kind.LIST_ITEM : Part.Kind.PARAGRAPH, words));
    }
  }
}
