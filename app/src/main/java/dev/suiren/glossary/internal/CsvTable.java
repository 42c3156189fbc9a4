package dev.suiren.glossary.internal;

import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Glossary.BadRow;
import dev.suiren.glossary.GlossaryFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a CSV file (RFC 4180), with tabs between cells where its first row has any. Strict,
/// since what is read amiss would be taken for names.
///
/// @param flaw where reading ended early
record CsvTable(List<Row> rows, Optional<BadRow> flaw) {

  CsvTable {
    rows = List.copyOf(rows);
  }

  /// @param line on which it begins, from 1
  /// @param cells at least one
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  static CsvTable of(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      boolean marked = text.startsWith("\uFEFF");
      return text.indexOf('\0') >= 0
          ? notText()
          : new Scan(marked ? text.substring(1) : text).all();
    } catch (CharacterCodingException e) {
      return notText();
    }
  }

  private static CsvTable notText() {
    return new CsvTable(List.of(), Optional.of(new BadRow(0, Flaw.NOT_TEXT)));
  }

  private static final class Scan {
    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    Scan(String text) {
      this.text = text;
      this.delimiter = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    }

    CsvTable all() {
      List<Row> rows = new ArrayList<>();
      while (at < text.length()) {
        int begin = line;
        List<String> cells = new ArrayList<>();
        do {
          Optional<String> cell = cell();
          if (cell.isEmpty()) {
            return new CsvTable(List.of(), Optional.of(new BadRow(begin, Flaw.QUOTE)));
          }
          cells.add(plain(cell.get()));
        } while (takes(delimiter));
        Row row = new Row(begin, cells);
        if (!row.isBlank()) {
          rows.add(row);
        }
        takes('\r');
        if (takes('\n')) {
          line++;
        }
      }
      return new CsvTable(rows, Optional.empty());
    }

    private boolean takes(char wanted) {
      boolean there = at < text.length() && text.charAt(at) == wanted;
      at += there ? 1 : 0;
      return there;
    }

    /// Empty where a quotation mark is not closed, or followed by text.
    private Optional<String> cell() {
      if (takes('"')) {
        return quoted();
      }
      int start = at;
      while (at < text.length() && !ends(text.charAt(at))) {
        at++;
      }
      return Optional.of(text.substring(start, at));
    }

    private boolean ends(char c) {
      return c == delimiter || c == '\n' || c == '\r';
    }

    private Optional<String> quoted() {
      StringBuilder cell = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        line += c == '\n' ? 1 : 0;
        if (c != '"' || takes('"')) {
          cell.append(c);
        } else {
          boolean closed = at == text.length() || ends(text.charAt(at));
          return closed ? Optional.of(cell.toString()) : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private static String plain(String cell) {
      boolean guarded =
          cell.startsWith("'") && GlossaryFile.FORMULA.matcher(cell.substring(1)).matches();
      return guarded ? cell.substring(1) : cell;
    }
  }
}
