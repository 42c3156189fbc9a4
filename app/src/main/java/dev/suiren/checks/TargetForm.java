package dev.suiren.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Tasks of `examples` with an input and a target: a letter in brackets, a number, or a text.
final class TargetForm {
  private static final Pattern LETTER = Pattern.compile("\\(([A-Z])\\)");
  private static final Pattern OPTION = Pattern.compile("(?m)^\\(([A-Z])\\)");

  private TargetForm() {}

  static List<Check> read(FaultyFile file, String text) {
    JsonNode examples = PublicItem.parsed(file, 1, text).path("examples");
    if (!examples.isArray()) {
      throw file.at(1, "examples", "expected a list");
    }
    List<Check> checks = new ArrayList<>();
    for (JsonNode example : examples) {
      checks.add(check(new PublicItem(file, 1, example), checks.size()));
    }
    return checks;
  }

  private static Check check(PublicItem item, int number) {
    String input = item.text("input");
    return item.check(
        number,
        Dimension.REASONING,
        input + "\n\nEnd with a line 'The answer is ' and the answer alone.",
        expecting(input, item.text("target")));
  }

  private static Expectation expecting(String input, String target) {
    Matcher letter = LETTER.matcher(target.strip());
    return letter.matches()
        ? new Expectation.Choice(letter.group(1), options(input, letter.group(1)))
        : ArithmeticForm.expecting(target.strip());
  }

  private static String options(String input, String letter) {
    StringBuilder options = new StringBuilder();
    OPTION
        .matcher(input)
        .results()
        .map(option -> option.group(1))
        .distinct()
        .forEach(options::append);
    return options.indexOf(letter) >= 0 && options.length() > 1 ? options.toString() : "ABCD";
  }
}
