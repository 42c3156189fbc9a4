package dev.suiren.library.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/*
 * Running heads and feet. One of the first or last two rows of a page is one if the same words
 * stand there on three quarters of at least four pages. A number in it must be the same on all of
 * them or count along with the pages, as in "Page 3 of 9": what differs in any other way, such as
 * the number of an invoice, is told by that page alone. A row is therefore known by every reading
 * of its numbers, each either as it stands or as its distance to the number of the page.
 */
/// The rows that stand at the top or bottom of most pages. They are kept where they stand first, so
/// that nothing a file says is lost; numbers of pages alone say nothing.
final class PdfMargins {
  private static final int LEAST_PAGES = 4;
  private static final int ROWS = 2;

  /// A page with fewer rows has no margins: what stands there is what it says.
  private static final int LEAST_ROWS = 2 * ROWS + 1;

  /// Further ones are read as they stand.
  private static final int MOST_NUMBERS = 4;

  /// Stands around a number that counts along; no line holds it.
  private static final char COUNTS = '\0';

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Set<String> repeated;
  private final Set<String> kept = new HashSet<>();

  private PdfMargins(Set<String> repeated) {
    this.repeated = repeated;
  }

  /// @param pages some pages of a file from its beginning
  static PdfMargins of(List<Page> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Page page : pages) {
      Set<String> readings = new HashSet<>();
      margins(page.lines()).forEach(row -> readings.addAll(readings(row, page.number())));
      readings.forEach(reading -> counts.merge(reading, 1, Integer::sum));
    }
    Set<String> repeated = new HashSet<>();
    counts.forEach(
        (reading, count) -> {
          if (pages.size() >= LEAST_PAGES && 4 * count >= 3 * pages.size()) {
            repeated.add(reading);
          }
        });
    return new PdfMargins(repeated);
  }

  /// The lines of the page without its margins; to be asked page by page in their order.
  List<PdfLine> inside(Page page) {
    Set<PdfLine> outside = new HashSet<>();
    for (List<PdfLine> row : margins(page.lines())) {
      Set<String> readings = readings(row, page.number());
      readings.retainAll(repeated);
      if (readings.stream().anyMatch(reading -> kept.contains(reading) || isPageNumber(reading))) {
        outside.addAll(row);
      }
      kept.addAll(readings);
    }
    return page.lines().stream().filter(line -> !outside.contains(line)).toList();
  }

  private static boolean isPageNumber(String reading) {
    return reading.indexOf(COUNTS) >= 0 && reading.codePoints().noneMatch(Character::isLetter);
  }

  private static List<List<PdfLine>> margins(List<PdfLine> lines) {
    List<List<PdfLine>> rows = new ArrayList<>();
    List<PdfLine> downwards =
        lines.stream().sorted(Comparator.comparingDouble(PdfLine::top)).toList();
    for (PdfLine line : downwards) {
      if (rows.isEmpty() || !rows.getLast().getFirst().isBeside(line)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    if (rows.size() < LEAST_ROWS) {
      return List.of();
    }
    List<List<PdfLine>> margins = new ArrayList<>(rows.subList(0, ROWS));
    margins.addAll(rows.subList(rows.size() - ROWS, rows.size()));
    return margins;
  }

  private static Set<String> readings(List<PdfLine> row, int page) {
    String text =
        row.stream()
            .sorted(Comparator.comparingDouble(PdfLine::left))
            .map(PdfLine::text)
            .collect(Collectors.joining(" "));
    Set<String> readings = Set.of("");
    Matcher number = NUMBER.matcher(text);
    int end = 0;
    for (int numbers = 0; number.find(); numbers++) {
      String before = text.substring(end, number.start());
      int distance = Integer.parseInt(number.group()) - page;
      Set<String> longer = new HashSet<>();
      for (String reading : readings) {
        longer.add(reading + before + number.group());
        if (numbers < MOST_NUMBERS) {
          longer.add(reading + before + COUNTS + distance + COUNTS);
        }
      }
      readings = longer;
      end = number.end();
    }
    String rest = text.substring(end);
    return readings.stream().map(reading -> reading + rest).collect(Collectors.toSet());
  }

  /// @param number counts from 1
  /// @param tables made of some of the lines
  record Page(int number, List<PdfLine> lines, List<PdfTable> tables) {
    Page {
      lines = List.copyOf(lines);
      tables = List.copyOf(tables);
    }
  }
}
