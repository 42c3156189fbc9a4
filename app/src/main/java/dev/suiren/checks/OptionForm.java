package dev.suiren.checks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Questions of examinations: a letter among options, several letters, or a result to fill in.
final class OptionForm {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private OptionForm() {}

  static Check check(PublicItem item, int number) {
    List<String> options =
        item.node().path("options").valueStream().map(option -> option.asString("")).toList();
    String question =
        item.find("passage").map(passage -> passage + "\n\n").orElse("")
            + item.text("question")
            + options.stream().map(option -> "\n" + option).collect(Collectors.joining());
    return item.check(number, dimension(item.stem()), question, expecting(item, options.size()));
  }

  private static Expectation expecting(PublicItem item, int options) {
    JsonNode label = item.node().path("label");
    String letters =
        label.isArray()
            ? label.valueStream().map(each -> each.asString("")).collect(Collectors.joining())
            : item.find("label").orElse("");
    String known = LETTERS.substring(0, Math.clamp(options, 2, LETTERS.length()));
    if (letters.isEmpty()) {
      return ArithmeticForm.expecting(item.text("answer"));
    }
    if (!letters.chars().allMatch(letter -> known.indexOf(letter) >= 0)) {
      throw item.file().at(item.line(), "label", "expected letters of " + known);
    }
    return letters.length() == 1
        ? new Expectation.Choice(letters, known)
        : new Expectation.Exact(List.of(letters), false);
  }

  /// By what the file's name says of its subject.
  private static Dimension dimension(String stem) {
    String name = stem.toLowerCase(Locale.ROOT);
    if (name.contains("math") || name.contains("aqua")) {
      return Dimension.MATHEMATICS;
    }
    if (name.contains("lsat") || name.contains("logi")) {
      return Dimension.REASONING;
    }
    boolean reading = name.endsWith("-en") || name.contains("english") || name.contains("chinese");
    return reading ? Dimension.LANGUAGE_UNDERSTANDING : Dimension.KNOWLEDGE;
  }
}
