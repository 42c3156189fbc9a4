package dev.suiren.checks;

import java.util.List;
import java.util.Locale;

/// Why an answer is wrong or was not judged: a code and what belongs to it, for
/// `checks.reason.<code>` in the language of a page.
///
/// Parameters may quote the answer, at most a line of it: they are text of a stranger.
public record Reason(Code code, List<String> parameters) {
  private static final int LONGEST = 120;

  public Reason {
    parameters = parameters.stream().map(Reason::line).toList();
  }

  static Reason of(Code code, Object... parameters) {
    return new Reason(code, List.of(parameters).stream().map(String::valueOf).toList());
  }

  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /// In `messages/checks.*.properties`; its slots are the parameters.
  public String messageKey() {
    return "checks.reason." + code.name().toLowerCase(Locale.ROOT);
  }

  /// `missing_text: Paris`, for logs and tables.
  public String line() {
    String name = code.name().toLowerCase(Locale.ROOT);
    return parameters.isEmpty() ? name : name + ": " + String.join(", ", parameters);
  }

  /// All there is to say.
  public enum Code {
    OTHER_TEXT,
    MISSING_TEXT,
    MISSING_ALL_TEXTS,
    FORBIDDEN_TEXT,
    NO_MATCH,
    PATTERN_TOO_SLOW,
    NO_NUMBER,
    OTHER_NUMBER,
    OTHER_UNIT,
    NO_CHOICE,
    OTHER_CHOICE,
    MISSING_ITEM,
    SURPLUS_ITEM,
    NO_JSON,
    OTHER_JSON,
    NOT_CITED,
    CITED_ELSEWHERE,
    NOT_REFUSED,
    REFUSED,
    OTHER_LANGUAGE,
    OTHER_SCRIPT,
    TOO_SHORT,
    TOO_LONG,
    OTHER_VERDICT,
    MEMORY_NOT_USED,
    TOOL_NOT_CALLED,
    OTHER_ARGUMENT,
    NO_CODE,
    TEST_FAILED,
    TOO_MUCH_TIME,
    TOO_MUCH_OUTPUT,
    TOO_MUCH_MEMORY,
    TOO_MANY_PROCESSES,
    NO_NETWORK,
    FILE_REFUSED,
    KILLED,
    BASE_SILENT,
    TAKES_NO_IMAGES,
    NO_VERDICT,
    NO_LIMITS,
    NO_INTERPRETER,
    INTERRUPTED
  }
}
