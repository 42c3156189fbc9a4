package dev.suiren.checks;

import java.util.ArrayList;
import java.util.List;

/// Questions with four options in a table, a column each.
final class OptionTable {
  private static final List<String> COLUMNS = List.of("Question", "A", "B", "C", "D", "Answer");

  private OptionTable() {}

  static List<Check> read(FaultyFile file, String text) {
    List<CsvLine> lines = CsvLine.all(file, text);
    if (lines.isEmpty()) {
      return List.of();
    }
    CsvLine head = lines.getFirst();
    List<Integer> places = COLUMNS.stream().map(head.cells()::indexOf).toList();
    if (places.contains(-1)) {
      throw file.at(1, "expected the columns " + String.join(", ", COLUMNS));
    }
    List<Check> checks = new ArrayList<>();
    for (CsvLine line : lines.subList(1, lines.size())) {
      checks.add(check(file, line, places, checks.size()));
    }
    return checks;
  }

  private static Check check(FaultyFile file, CsvLine line, List<Integer> places, int number) {
    if (line.cells().size() <= places.stream().mapToInt(Integer::intValue).max().orElse(0)) {
      throw file.at(line.number(), "expected as many columns as in the first line");
    }
    List<String> cells = places.stream().map(line.cells()::get).map(String::strip).toList();
    String answer = cells.getLast();
    if (!answer.matches("[A-D]")) {
      throw file.at(line.number(), "Answer", "expected one of A, B, C, D");
    }
    StringBuilder question = new StringBuilder(cells.getFirst());
    for (int i = 1; i <= 4; i++) {
      question.append('\n').append(COLUMNS.get(i)).append(". ").append(cells.get(i));
    }
    PublicItem item =
        new PublicItem(
            file, line.number(), tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    return item.check(
        number,
        Dimension.KNOWLEDGE,
        question + "\n\n只回答选项字母。",
        new Expectation.Choice(answer, "ABCD"));
  }
}
