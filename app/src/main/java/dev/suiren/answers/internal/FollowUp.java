package dev.suiren.answers.internal;

import dev.suiren.answers.Answers.Turn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises a question that leans on an earlier one, such as "那上海呢？" or "and in Shanghai?".
final class FollowUp {
  private static final Pattern OPENING =
      Pattern.compile(
          "^(那|那么|还有|另外|然后|再|它|他|她|这|该|其|上述|and\\b|but\\b|then\\b|what about\\b|how about\\b"
              + "|what if\\b|also\\b|so\\b|or\\b|same\\b)");
  private static final Pattern POINTING =
      Pattern.compile("它|他们|她们|这个|那个|这些|那些|此事|上面|\\b(it|its|they|them|that|those|these|this)\\b");
  private static final Pattern ONLY_A_NAME = Pattern.compile("^.{1,12}呢[?？]?$");
  private static final int FEW_WORDS = 3;

  private FollowUp() {}

  /// The earlier question this one continues, if it does.
  static Optional<String> earlier(String question, List<Turn> history) {
    if (!leans(question)) {
      return Optional.empty();
    }
    List<String> asked =
        history.stream().filter(Turn::byPerson).map(Turn::text).filter(t -> !t.isBlank()).toList();
    return asked.reversed().stream()
        .filter(text -> !leans(text))
        .findFirst()
        .or(() -> asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast()));
  }

  private static boolean leans(String question) {
    String folded = Words.folded(question).strip();
    long words =
        Words.of(folded).stream().filter(w -> w.kind() != Words.Kind.PAIR).distinct().count();
    boolean pointing = POINTING.matcher(folded).find() && words <= 14;
    return pointing
        || words < FEW_WORDS
        || ONLY_A_NAME.matcher(folded).matches()
        || (OPENING.matcher(folded).find() && words <= 10);
  }
}
