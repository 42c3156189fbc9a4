package dev.suiren.library.internal;

/// One line of a page, in points from its upper left corner.
///
/// @param size of most of its letters
/// @param top of its baseline
record PdfLine(String text, float size, boolean bold, float left, float right, float top) {

  /// Whether both stand in one column, `below` further down.
  boolean isAbove(PdfLine below) {
    return below.top > top + 0.2f * size && below.left < right && below.right > left;
  }

  /// Whether both stand on one line, such as the cells of a table.
  boolean isBeside(PdfLine other) {
    return Math.abs(other.top - top) <= 0.2f * Math.max(1, size);
  }

  boolean hasSizeOf(PdfLine other) {
    return Math.abs(other.size - size) < 0.6f;
  }
}
