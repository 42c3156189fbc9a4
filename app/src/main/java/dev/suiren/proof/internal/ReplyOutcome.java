package dev.suiren.proof.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.audit.Verdict;
import dev.suiren.checks.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the product replied, as it can be judged: what a reader sees but for the marks of
/// citations, whose numbers are no part of what is said.
final class ReplyOutcome {
  private static final Pattern MARK = Pattern.compile("[ \u00A0]?\\[(\\d{1,3})]");
  private static final String MASKED = "█";

  private ReplyOutcome() {}

  static Outcome of(Reply reply) {
    return switch (reply) {
      case Reply.Grounded it -> shown(it.text().value(), it.citations(), Optional.empty());
      case Reply.Extracted it -> shown(it.text().value(), it.citations(), Optional.of(false));
      case Reply.Unknown it -> shown(it.text().value(), List.of(), Optional.of(true));
      case Reply.Held it -> held(it);
    };
  }

  /// Withheld, whatever had been released before: that is the verdict on the whole.
  private static Outcome held(Reply.Held held) {
    return held.verdict().decision() == Verdict.Decision.ERROR
        ? new Outcome.Unanswered("the audit gave no verdict")
        : new Outcome.Answered(
            held.text().value(),
            List.of(),
            List.of(),
            Optional.of(held.verdict().decision().word()),
            List.of(),
            Optional.of(true));
  }

  private static Outcome shown(String text, List<Citation> citations, Optional<Boolean> declines) {
    return new Outcome.Answered(
        unmarked(text, citations),
        citations.stream()
            .map(it -> new Outcome.Citation(it.document().value(), it.start(), it.end()))
            .toList(),
        List.of(),
        Optional.of(text.contains(MASKED) ? "mask" : Verdict.Decision.PASS.word()),
        List.of(),
        declines);
  }

  private static String unmarked(String text, List<Citation> citations) {
    Set<String> numbers =
        citations.stream().map(it -> String.valueOf(it.number())).collect(Collectors.toSet());
    return MARK.matcher(text)
        .replaceAll(mark -> numbers.contains(mark.group(1)) ? "" : quoted(mark));
  }

  private static String quoted(MatchResult mark) {
    return Matcher.quoteReplacement(mark.group());
  }
}
