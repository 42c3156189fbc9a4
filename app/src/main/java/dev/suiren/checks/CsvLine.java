package dev.suiren.checks;

import java.util.ArrayList;
import java.util.List;

/// A row of a table (RFC 4180): commas between cells, quotation marks around those that hold
/// commas, quotation marks or ends of lines.
///
/// @param number of the line it begins in
public record CsvLine(int number, List<String> cells) {

  public CsvLine {
    cells = List.copyOf(cells);
  }

  /// Rows that are not blank.
  ///
  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` for a quotation mark that stays open
  public static List<CsvLine> all(FaultyFile file, String text) {
    return new Reading(file, text.replace("\r\n", "\n")).all();
  }

  private static final class Reading {
    private final FaultyFile file;
    private final String text;
    private final List<CsvLine> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int begun = 1;

    Reading(FaultyFile file, String text) {
      this.file = file;
      this.text = text;
    }

    List<CsvLine> all() {
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        line += c == '\n' ? 1 : 0;
        if (quoted && text.startsWith("\"\"", at)) {
          cell.append(c);
          at++;
        } else {
          take(c);
        }
      }
      if (quoted) {
        throw file.at(begun, "a quotation mark is not closed");
      }
      endRow();
      return rows;
    }

    private void take(char c) {
      if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\n') {
        cell.append(c);
      } else if (c == ',') {
        endCell();
      } else {
        endRow();
      }
    }

    private void endCell() {
      cells.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (cells.stream().anyMatch(each -> !each.isBlank())) {
        rows.add(new CsvLine(begun, List.copyOf(cells)));
      }
      cells.clear();
      begun = line;
    }
  }
}
