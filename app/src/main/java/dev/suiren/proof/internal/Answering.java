package dev.suiren.proof.internal;

import dev.suiren.answers.Reply;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.base.Attempt;
import dev.suiren.base.Cost;
import dev.suiren.base.Piece;
import dev.suiren.base.Recording;
import dev.suiren.checks.Check;
import dev.suiren.checks.Expectation;
import dev.suiren.checks.Outcome;
import dev.suiren.checks.Scorer;
import dev.suiren.people.Audience;
import dev.suiren.proof.Trials.Judged;
import dev.suiren.proof.Trials.Recorded;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes of what a base said what can be judged.
record Answering(Audit audit, Scorer scorer) {
  private static final String PUBLIC = "public";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  Judged judged(Check check, int repeat, Attempt attempt) {
    return switch (attempt) {
      case Attempt.Answered(Recording recording, _) ->
          new Judged(
              check,
              repeat,
              scorer.judge(check, outcome(check, recording)),
              Optional.of(recording.took()),
              Optional.of(recording.cost()),
              Optional.of(recorded(recording)));
      case Attempt.Failed failed -> unanswered(check, repeat, failed.fault().word());
      case Attempt.Cancelled _ -> unanswered(check, repeat, "the run was stopped");
      case Attempt.Missing _ -> unanswered(check, repeat, "not in the recording");
    };
  }

  /// @param recordings what a base said on the way, call by call
  Judged judged(Check check, int repeat, Reply reply, List<Recording> recordings) {
    Outcome outcome = ReplyOutcome.of(reply);
    return new Judged(
        check,
        repeat,
        scorer.judge(check, outcome),
        recordings.stream().map(Recording::took).reduce(Duration::plus),
        recordings.stream()
            .map(Recording::cost)
            .reduce((one, more) -> new Cost(one.amount().add(more.amount()), more.currency())),
        recordings.isEmpty() ? Optional.empty() : Optional.of(recorded(recordings.getLast())),
        outcome instanceof Outcome.Answered replied ? Optional.of(replied) : Optional.empty());
  }

  private static Recorded recorded(Recording recording) {
    return new Recorded(recording.request(), recording.digest());
  }

  Judged unanswered(Check check, int repeat, String why) {
    return unanswered(check, repeat, new Outcome.Unanswered(why));
  }

  /// @param outcome no answer
  Judged unanswered(Check check, int repeat, Outcome outcome) {
    return new Judged(
        check,
        repeat,
        scorer.judge(check, outcome),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// An answer that was cut off at its greatest length is an answer: a base that does not come to
  /// an end is of no use to who asked.
  private Outcome outcome(Check check, Recording recording) {
    return new Outcome.Answered(
        recording.text(),
        List.of(),
        recording.calls().stream().map(Answering::call).toList(),
        verdict(check, recording.text()),
        List.of());
  }

  /// Arguments that are no JSON object are none.
  private static Outcome.ToolCall call(Piece.ToolCall said) {
    Map<String, Object> arguments = new HashMap<>();
    try {
      JsonNode written = JSON.readTree(said.arguments());
      written
          .properties()
          .forEach(
              argument ->
                  arguments.put(
                      argument.getKey(), JSON.treeToValue(argument.getValue(), Object.class)));
    } catch (JacksonException e) {
      arguments.clear();
    }
    arguments.values().removeIf(Objects::isNull);
    return new Outcome.ToolCall(said.name(), arguments);
  }

  /// Only where a check asks for it.
  private Optional<String> verdict(Check check, String text) {
    if (check.expectations().stream().noneMatch(Expectation.Audited.class::isInstance)) {
      return Optional.empty();
    }
    Audience audience = Audience.parse(check.input().audience().orElse(PUBLIC));
    Verdict verdict = audit.inspect(text, Surface.ANSWER, audience);
    boolean masks =
        verdict.passed() && verdict.spans().stream().anyMatch(it -> it.effect() == Effect.MASK);
    return verdict.decision() == Verdict.Decision.ERROR
        ? Optional.empty()
        : Optional.of(masks ? "mask" : verdict.decision().word());
  }
}
