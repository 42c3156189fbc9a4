package dev.suiren.gaps.web;

import dev.suiren.gaps.Gap;
import dev.suiren.web.Screen;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Questions as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV
/// injection), whatever blank or invisible characters stand before it.
final class CsvFile {
  private static final String MARK = "\uFEFF";
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠−|%].*", Pattern.DOTALL);

  private CsvFile() {}

  static String of(Screen screen, List<Gap> gaps) {
    Stream<String> head =
        Stream.of(
            screen.say("gaps.question"),
            screen.say("gaps.language"),
            screen.say("gaps.unanswered"),
            screen.say("gaps.rated_bad"),
            screen.say("gaps.first"),
            screen.say("gaps.last"),
            screen.say("gaps.state"));
    return MARK
        + Stream.concat(Stream.of(line(head)), gaps.stream().map(gap -> line(cells(screen, gap))))
            .collect(Collectors.joining());
  }

  private static Stream<String> cells(Screen screen, Gap gap) {
    return Stream.of(
        gap.question().value(),
        gap.language().tag(),
        Integer.toString(gap.unanswered()),
        Integer.toString(gap.ratedBad()),
        gap.first().toString(),
        gap.last().toString(),
        screen.say("gaps.state." + GapsPage.word(gap.state())));
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
