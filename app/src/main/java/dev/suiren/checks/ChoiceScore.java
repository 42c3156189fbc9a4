package dev.suiren.checks;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Scores by the letter an answer chooses, in the ways bases write it, the plainest first: boxed,
/// told in Chinese or English, at the start, in brackets, or as the only letter there is.
///
/// An answer that chooses two letters chooses none.
final class ChoiceScore {
  private static final String TWO = "\\s*(?:[,、/&]|和|与|與|或|and|or)\\s*[(\\[]?\\s*";

  private ChoiceScore() {}

  static Optional<Reason> of(Expectation.Choice choice, String text) {
    Optional<String> chosen = chosen(choice.options(), text);
    if (chosen.isEmpty()) {
      return Optional.of(Reason.of(Reason.Code.NO_CHOICE));
    }
    return chosen.get().equals(choice.letter())
        ? Optional.empty()
        : Optional.of(Reason.of(Reason.Code.OTHER_CHOICE, choice.letter(), chosen.get()));
  }

  static Optional<String> chosen(String options, String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\*\\*|__|`|\\$", "")
            .replaceAll("\\\\(?:text|mathrm|mathbf|textbf)\\{([^{}]*)\\}", "$1");
    String letter = "([" + options + "])(?![A-Za-z])(?!'[a-z])";
    for (Pattern told : told(letter)) {
      Matcher matcher = told.matcher(plain);
      if (matcher.find()) {
        return last(told, plain, options);
      }
    }
    return atStart(letter, plain, options)
        .or(() -> only("[(\\[]\\s*" + letter + "\\s*[)\\]]", plain))
        .or(() -> only("(?<![A-Za-z'])" + letter + "(?! [a-z])", plain));
  }

  private static List<Pattern> told(String letter) {
    return List.of(
        Pattern.compile("\\\\boxed\\{\\s*\\(?" + letter),
        Pattern.compile(
            "(?:答案|选项|選項|故选|故選|应选|應選|选择|選擇|应为|應為|(?<!不)(?:应|應)?是|选|選)"
                + "(?:应该|應該)?[是为為选選]*\\s*[:\"“”「(\\[【]*\\s*"
                + letter),
        Pattern.compile(
            "(?i:answer|option|choice)(?i:\\s+(?:is|would be|should be|must be))?\\s*"
                + "(?i:option\\s*)?[:=\"(\\[]*\\s*"
                + letter));
  }

  private static Optional<String> last(Pattern told, String text, String options) {
    Matcher matcher = told.matcher(text);
    Optional<String> found = Optional.empty();
    while (matcher.find()) {
      found = single(matcher, text, options);
    }
    return found;
  }

  private static Optional<String> atStart(String letter, String text, String options) {
    Matcher matcher =
        Pattern.compile("^[\\s(\\[\"“]*" + letter + "\\s*(?=[.):,;、。)\\]】\"”]|\\n|$)")
            .matcher(text);
    return matcher.find() ? single(matcher, text, options) : Optional.empty();
  }

  /// The letter of a match, unless another is named with it.
  private static Optional<String> single(Matcher matcher, String text, String options) {
    Pattern second = Pattern.compile("^\\s*[)\\]]?" + TWO + "[" + options + "](?![A-Za-z])");
    return second.matcher(text.substring(matcher.end(1))).find()
        ? Optional.empty()
        : Optional.of(matcher.group(1));
  }

  private static Optional<String> only(String pattern, String text) {
    List<String> letters =
        Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).distinct().toList();
    return letters.size() == 1 ? Optional.of(letters.getFirst()) : Optional.empty();
  }
}
