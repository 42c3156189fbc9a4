package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import java.io.IOException;

/// Takes the blocks of one file in reading order. Blank ones are left out.
interface ParserSink {

  /// @param level of a heading, 1 to 6; of a row 1 where its table began on the page before;
  ///   otherwise 0
  /// @param page counts from 1; 0 where the format has none
  /// @param text as found; it is cleaned on its way
  void block(Part.Kind kind, int level, int page, String text) throws IOException;

  /// The value of a label in the file's metadata that says how it was made, as found.
  default void label(String value) throws IOException {}

  default void heading(int level, int page, String text) throws IOException {
    block(Part.Kind.HEADING, Math.clamp(level, 1, 6), page, text);
  }

  default void paragraph(int page, String text) throws IOException {
    block(Part.Kind.PARAGRAPH, 0, page, text);
  }

  default void row(int page, Iterable<String> cells) throws IOException {
    row(0, page, cells);
  }

  default void row(int level, int page, Iterable<String> cells) throws IOException {
    StringBuilder row = new StringBuilder();
    String between = "";
    for (String cell : cells) {
      row.append(between).append(ParserWords.onOneLine(cell));
      between = "\t";
    }
    block(Part.Kind.TABLE_ROW, level, page, row.toString());
  }
}
