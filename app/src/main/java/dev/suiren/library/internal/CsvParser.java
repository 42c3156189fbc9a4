package dev.suiren.library.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Comma-separated values (RFC 4180) and its relatives: the delimiter is the one that divides the
/// first lines most evenly. One row, one block.
final class CsvParser implements FormatParser {
  private static final int SAMPLE_CHARACTERS = 16 * 1024;

  /// The first wins a tie: a comma divides many things that are no table.
  private static final String DELIMITERS = "\t;|,";

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    try (BufferedReader reader = TextFile.open(file)) {
      reader.mark(SAMPLE_CHARACTERS + 1);
      char[] sample = new char[SAMPLE_CHARACTERS];
      int length = Math.max(0, readFully(reader, sample));
      reader.reset();
      char delimiter = delimiter(new String(sample, 0, length));
      CsvRows rows = new CsvRows(reader, delimiter);
      List<String> row = new ArrayList<>();
      while (rows.next(row)) {
        sink.row(0, row);
      }
    }
  }

  private static int readFully(Reader reader, char[] buffer) throws IOException {
    int length = 0;
    for (int n = 0; n >= 0 && length < buffer.length; length += Math.max(0, n)) {
      n = reader.read(buffer, length, buffer.length - length);
    }
    return length;
  }

  static char delimiter(String sample) {
    char best = ',';
    double bestScore = 0;
    for (char candidate : DELIMITERS.toCharArray()) {
      double score = evenness(sample, candidate);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  /// How many columns the most frequent width has, weighed by the share of lines that have it.
  private static double evenness(String sample, char delimiter) {
    List<Integer> widths = new ArrayList<>();
    int width = 1;
    boolean quoted = false;
    for (int i = 0; i < sample.length() && widths.size() < 50; i++) {
      char c = sample.charAt(i);
      quoted ^= c == '"';
      if (!quoted && c == delimiter) {
        width++;
      } else if (!quoted && c == '\n') {
        widths.add(width);
        width = 1;
      }
    }
    if (widths.isEmpty()) {
      widths.add(width);
    }
    double best = 0;
    for (int candidate : widths) {
      double share = widths.stream().filter(w -> w == candidate).count() / (double) widths.size();
      best = Math.max(best, candidate > 1 ? share * share * Math.min(candidate, 5) : 0);
    }
    return best;
  }
}
