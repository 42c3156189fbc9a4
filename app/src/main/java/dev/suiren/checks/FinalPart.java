package dev.suiren.checks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of an answer that gives the result, where the answer marks it: `\boxed{…}`, after
/// `####`, or after "the answer is" in English or Chinese. The last mark counts.
final class FinalPart {
  private static final Pattern BOXED =
      Pattern.compile("\\\\boxed\\{((?:[^{}]++|\\{(?:[^{}]++|\\{[^{}]*+\\})*+\\})*+)\\}");
  private static final Pattern HASHES = Pattern.compile("####\\s*([^\\n]+)");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?:\\banswer\\s*(?:is|:|=|：)|(?:答案|结果|結果)\\s*(?:应该|應該)?\\s*(?:是|为|為|:|：|等于|等於)"
              + "|^A:)[\\s:：*]*([^\\n]+)",
          Pattern.MULTILINE);

  private FinalPart() {}

  static Optional<String> of(String text) {
    return last(BOXED, text).or(() -> last(HASHES, text)).or(() -> last(TOLD, text));
  }

  private static Optional<String> last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    Optional<String> found = Optional.empty();
    while (matcher.find()) {
      found = Optional.of(matcher.group(1));
    }
    return found;
  }
}
