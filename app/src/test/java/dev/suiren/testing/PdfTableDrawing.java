package dev.suiren.testing;

import dev.suiren.testing.PdfDrawing.Face;
import java.util.ArrayList;
import java.util.List;

/// Tables that tests draw: cells are wrapped to the width of their column, rows are as high as
/// their highest cell.
///
/// @param widths of the columns
/// @param right whether all columns but the first are set to the right
/// @param pad above and below the text of a cell
public record PdfTableDrawing(
    Look look, List<Float> widths, boolean right, boolean boldHead, float pad) {
  private static final float SIZE = 10;
  private static final float PITCH = 12;
  private static final float INDENT = 4;

  /// Which lines are drawn.
  public enum Look {
    GRID,
    THIN_BOXES,
    HEAD_AND_ENDS,
    EACH_ROW,
    NONE
  }

  /// Draws the rows from `top` on and returns where they end.
  public float draw(PdfDrawing page, float left, float top, List<List<String>> rows) {
    float y = top;
    across(page, left, y, look != Look.NONE);
    for (int i = 0; i < rows.size(); i++) {
      float bottom = row(page, left, y, rows.get(i), i == 0 && boldHead ? Face.BOLD : Face.PLAIN);
      boolean end = i == 0 || i == rows.size() - 1;
      across(page, left, bottom, look != Look.NONE && (look != Look.HEAD_AND_ENDS || end));
      y = bottom;
    }
    float x = left;
    for (int i = 0; i <= widths.size(); i++) {
      if (look == Look.GRID) {
        page.rule(x, top, x, y);
      } else if (look == Look.THIN_BOXES) {
        page.thinBox(x, top, 0.5f, y - top);
      }
      x += i < widths.size() ? widths.get(i) : 0;
    }
    return y;
  }

  private void across(PdfDrawing page, float left, float y, boolean drawn) {
    float width = (float) widths.stream().mapToDouble(w -> w).sum();
    if (drawn && look == Look.THIN_BOXES) {
      page.thinBox(left, y, width, 0.5f);
    } else if (drawn) {
      page.rule(left, y, left + width, y);
    }
  }

  private float row(PdfDrawing page, float left, float top, List<String> cells, Face face) {
    float x = left;
    int highest = 1;
    for (int i = 0; i < cells.size(); i++) {
      float width = widths.get(i);
      List<String> lines = wrapped(cells.get(i), face, width - 2 * INDENT);
      highest = Math.max(highest, lines.size());
      float y = top + pad + SIZE;
      for (String line : lines) {
        float at = x + INDENT;
        if (right && i > 0) {
          at = x + width - INDENT - face.width(line, SIZE);
        }
        page.text(face, SIZE, at, y, line);
        y += PITCH;
      }
      x += width;
    }
    return top + 2 * pad + highest * PITCH;
  }

  private static List<String> wrapped(String cell, Face face, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : cell.split("(?<= )|(?<=[\\u2e80-\\uffef])", -1)) {
      String longer = line + piece;
      if (!line.isEmpty() && face.width(longer.strip(), SIZE) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }
}
