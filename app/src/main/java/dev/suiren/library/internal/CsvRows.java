package dev.suiren.library.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Reads rows one by one. A quote inside a bare cell is an ordinary sign; a quoted cell that never
/// ends is given up at its line's end once it grows too long.
final class CsvRows {
  private static final int LONGEST_CELL = 64 * 1024;
  private static final int MOST_CELLS = 16_384;

  private final Reader reader;
  private final char delimiter;
  private int ahead = -2;

  CsvRows(Reader reader, char delimiter) {
    this.reader = reader;
    this.delimiter = delimiter;
  }

  /// Fills `row` with the next row's cells; false at the end.
  boolean next(List<String> row) throws IOException {
    row.clear();
    if (peek() < 0) {
      return false;
    }
    while (true) {
      row.add(cell());
      int end = take();
      if (end != delimiter || row.size() >= MOST_CELLS) {
        if (end == '\r' && peek() == '\n') {
          take();
        }
        return true;
      }
    }
  }

  private String cell() throws IOException {
    StringBuilder cell = new StringBuilder();
    if (peek() == '"') {
      take();
      quoted(cell);
    }
    while (peek() >= 0 && peek() != delimiter && peek() != '\n' && peek() != '\r') {
      cell.append((char) take());
    }
    return cell.toString();
  }

  private void quoted(StringBuilder cell) throws IOException {
    while (peek() >= 0) {
      if (cell.length() > LONGEST_CELL && peek() == '\n') {
        return;
      }
      int c = take();
      if (c != '"') {
        cell.append((char) c);
      } else if (peek() == '"') {
        cell.append((char) take());
      } else {
        return;
      }
    }
  }

  private int peek() throws IOException {
    if (ahead == -2) {
      ahead = reader.read();
    }
    return ahead;
  }

  private int take() throws IOException {
    int c = peek();
    ahead = -2;
    return c;
  }
}
