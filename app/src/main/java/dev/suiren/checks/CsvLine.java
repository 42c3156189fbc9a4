package dev.suiren.checks;

import java.util.ArrayList;
import java.util.List;

/// A row of a table (RFC 4180): commas between cells, quotation marks around those that hold
/// commas, quotation marks or ends of lines.
///
/// @param number of the line it begins in
record CsvLine(int number, List<String> cells) {

  static List<CsvLine> all(FaultyFile file, String text) {
    List<CsvLine> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int begun = 1;
    String all = text.replace("\r\n", "\n");
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted && c == '"' && i + 1 < all.length() && all.charAt(i + 1) == '"') {
        cell.append(all.charAt(++i));
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\n') {
        cell.append(c);
      } else {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          add(rows, begun, cells);
          begun = line;
        }
      }
    }
    if (quoted) {
      throw file.at(begun, "a quotation mark is not closed");
    }
    cells.add(cell.toString());
    add(rows, begun, cells);
    return rows;
  }

  private static void add(List<CsvLine> rows, int begun, List<String> cells) {
    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
      rows.add(new CsvLine(begun, List.copyOf(cells)));
    }
    cells.clear();
  }
}
