package dev.suiren.audit;

/// A piece of a document on its way to our rendering: plain text and what it was in the original.
///
/// @param level of a heading, 1 to 6; otherwise it makes no difference here
/// @param text plain; a table row separates its cells by tabs
/// @param markStart first code point to highlight, `markEnd` exclusive; equal for none
public record Part(Kind kind, int level, String text, int markStart, int markEnd) {

  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_ROW,
    CODE
  }
}
