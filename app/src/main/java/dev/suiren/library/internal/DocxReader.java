package dev.suiren.library.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Walks one part of a DOCX. A paragraph may contain others (text boxes), so the open ones lie on a
/// stack.
final class DocxReader {
  private static final int DEEPEST = 100;

  private final OfficeXml xml;
  private final DocxTables tables;
  private final Deque<DocxParagraph> open = new ArrayDeque<>();
  private boolean inRun;
  private boolean hidden;
  private boolean inText;

  DocxReader(OfficeXml xml, DocxTables tables) {
    this.xml = xml;
    this.tables = tables;
  }

  void read() throws IOException {
    while (xml.next()) {
      if (xml.isStart()) {
        start(xml.name());
      } else if (xml.isEnd()) {
        end(xml.name());
      } else if (inText && !hidden && !open.isEmpty()) {
        open.element().text.append(xml.text());
      }
    }
  }

  private void start(String name) throws IOException {
    switch (name) {
      case "p" -> {
        if (open.size() >= DEEPEST) {
          throw new IOException("nested too deeply");
        }
        open.push(new DocxParagraph());
      }
      case "tbl" -> tables.beginTable();
      case "tc" -> tables.beginCell();
      case "r" -> {
        inRun = true;
        hidden = false;
      }
      case "t" -> inText = true;
      case "Fallback", "moveFrom", "sectPr", "rPrChange", "pPrChange" -> xml.skip();
      default -> property(name);
    }
  }

  private void property(String name) {
    if (open.isEmpty()) {
      return;
    }
    DocxParagraph paragraph = open.element();
    if (inRun) {
      switch (name) {
        case "vanish" -> hidden = xml.isOn();
        case "tab", "ptab" -> paragraph.text.append(hidden ? "" : "\t");
        case "br", "cr" -> paragraph.text.append(hidden ? "" : "\n");
        case "noBreakHyphen" -> paragraph.text.append(hidden ? "" : "-");
        default -> {}
      }
      return;
    }
    switch (name) {
      case "pStyle" -> paragraph.style = xml.get("val");
      case "outlineLvl" -> paragraph.outline = xml.number("val", 9) + 1;
      case "numId" -> paragraph.list = xml.number("val", 0);
      case "ilvl" -> paragraph.depth = xml.number("val", 0);
      default -> {}
    }
  }

  private void end(String name) throws IOException {
    switch (name) {
      case "p" -> {
        if (!open.isEmpty()) {
          tables.paragraph(open.pop());
        }
        inRun = false;
      }
      case "r" -> inRun = false;
      case "t" -> inText = false;
      case "tr" -> tables.endRow();
      case "tbl" -> tables.endTable();
      default -> {}
    }
  }
}
