package dev.suiren.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Scores by what an answer rests on and what it did.
final class UseScores {
  private UseScores() {}

  static Optional<Reason> cites(Expectation.Cites cites, Outcome.Answered answered) {
    List<Outcome.Citation> there =
        answered.citations().stream()
            .filter(citation -> citation.document().equals(cites.document()))
            .toList();
    if (there.isEmpty()) {
      return Optional.of(Reason.of(Reason.Code.NOT_CITED, cites.document()));
    }
    int start = cites.start().orElse(0);
    int end = cites.end().orElse(Integer.MAX_VALUE);
    boolean touches =
        there.stream().anyMatch(citation -> citation.start() < end && citation.end() > start);
    return touches
        ? Optional.empty()
        : Optional.of(
            Reason.of(
                Reason.Code.CITED_ELSEWHERE,
                cites.document(),
                start + "-" + end,
                there.getFirst().start() + "-" + there.getFirst().end()));
  }

  static Judgement audited(Expectation.Audited audited, Outcome.Answered answered) {
    if (answered.verdict().isEmpty()) {
      return new Judgement.NotAnswered(Reason.of(Reason.Code.NO_VERDICT));
    }
    String verdict = answered.verdict().get();
    return verdict.equalsIgnoreCase(audited.verdict())
        ? new Judgement.Right()
        : new Judgement.Wrong(Reason.of(Reason.Code.OTHER_VERDICT, audited.verdict(), verdict));
  }

  static Optional<Reason> remembers(Expectation.Remembers remembers, Outcome.Answered answered) {
    return remembers.memories().stream()
        .filter(memory -> !answered.memories().contains(memory))
        .findFirst()
        .map(memory -> Reason.of(Reason.Code.MEMORY_NOT_USED, memory));
  }

  static Optional<Reason> calls(Expectation.CallsTool calls, Outcome.Answered answered) {
    List<Outcome.ToolCall> there =
        answered.toolCalls().stream().filter(call -> call.name().equals(calls.name())).toList();
    if (there.isEmpty()) {
      return Optional.of(Reason.of(Reason.Code.TOOL_NOT_CALLED, calls.name()));
    }
    if (there.stream().anyMatch(call -> differing(calls, call).isEmpty())) {
      return Optional.empty();
    }
    return differing(calls, there.getFirst());
  }

  private static Optional<Reason> differing(Expectation.CallsTool calls, Outcome.ToolCall call) {
    return calls.arguments().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(wanted -> !same(wanted.getValue(), call.arguments().get(wanted.getKey())))
        .findFirst()
        .map(
            wanted ->
                Reason.of(
                    Reason.Code.OTHER_ARGUMENT,
                    wanted.getKey(),
                    wanted.getValue(),
                    String.valueOf(call.arguments().get(wanted.getKey()))));
  }

  /// Numbers by their value, texts but for width, case and script, lists and maps by what is in
  /// them, all else as it is.
  private static boolean same(@Nullable Object wanted, @Nullable Object given) {
    if (wanted instanceof Number left && given instanceof Number right) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
    }
    if (wanted instanceof String left && given instanceof String right) {
      return Folded.of(left).equals(Folded.of(right));
    }
    if (wanted instanceof List<?> left && given instanceof List<?> right) {
      return left.size() == right.size()
          && IntStream.range(0, left.size()).allMatch(i -> same(left.get(i), right.get(i)));
    }
    if (wanted instanceof Map<?, ?> left && given instanceof Map<?, ?> right) {
      return left.size() == right.size()
          && left.entrySet().stream()
              .allMatch(field -> same(field.getValue(), right.get(field.getKey())));
    }
    return Objects.equals(wanted, given);
  }
}
