package dev.suiren.checks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Beginnings of programs to complete, with tests: the language stands before the `/` of the id.
final class ProgramForm {
  private static final Pattern ID = Pattern.compile("([A-Za-z+#]+)/\\S+");
  private static final Pattern FUNCTION = Pattern.compile("(?m)^def\\s+(\\w+)");

  private ProgramForm() {}

  static Check check(PublicItem item, int number) {
    String id = item.id(number);
    Matcher named = ID.matcher(id);
    if (!named.matches()) {
      throw item.file().at(item.line(), "task_id", "expected a language and a number: Java/0");
    }
    String language = language(named.group(1));
    String prompt = item.text("prompt");
    Check.Subject subject = new Check.Subject("code in " + language, Dimension.CODE, id);
    return new Check(
        id,
        subject,
        Input.of(
            "Complete this program. Answer with the whole code in one fenced block.\n\n" + prompt),
        List.of(new Expectation.CodePasses(language, prompt, tests(item, language, prompt))));
  }

  private static String language(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "humaneval" -> "python";
      case "js" -> "javascript";
      default -> lower;
    };
  }

  /// Where tests are only declared, as in the first set of this kind, they are called.
  private static String tests(PublicItem item, String language, String prompt) {
    String tests = item.text("test");
    boolean called = Pattern.compile("(?m)^check\\(").matcher(tests).find();
    if (!language.equals("python") || !tests.contains("def check(") || called) {
      return tests;
    }
    String name =
        item.find("entry_point")
            .orElseGet(
                () ->
                    FUNCTION
                        .matcher(prompt)
                        .results()
                        .reduce((_, last) -> last)
                        .map(result -> result.group(1))
                        .orElse(""));
    return tests + "\n\ncheck(" + name + ")\n";
  }
}
