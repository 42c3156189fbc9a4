package dev.suiren.answers.internal;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what a citation in an answer stands for.
final class Statements {
  private static final Pattern TAIL = Pattern.compile("(\\[\\d{1,3}]|[\\s。．.！!？?；;，,：:*_])+$");
  private static final Pattern STOP = Pattern.compile("[。！？!?\\n]|\\.\\s");

  private Statements() {}

  /// The last sentence of a text, without the citations and marks at its end.
  static String last(String text) {
    String lead = TAIL.matcher(text).replaceFirst("");
    int from = STOP.matcher(lead).results().mapToInt(MatchResult::end).max().orElse(0);
    return lead.substring(from);
  }

  /// All statements that end with `mark`, one a line.
  static String before(String text, String mark) {
    StringBuilder statements = new StringBuilder();
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      statements.append(last(text.substring(0, at))).append('\n');
    }
    return statements.toString();
  }

  /// The text without the lines that cite any of `numbers`.
  static String without(String text, Set<Integer> numbers) {
    return numbers.isEmpty()
        ? text
        : text.lines()
            .filter(line -> numbers.stream().noneMatch(n -> line.contains("[" + n + "]")))
            .collect(Collectors.joining("\n"));
  }
}
