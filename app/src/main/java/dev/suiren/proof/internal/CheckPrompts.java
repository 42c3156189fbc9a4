package dev.suiren.proof.internal;

import dev.suiren.base.Prompt;
import dev.suiren.base.Prompt.Message;
import dev.suiren.base.Prompt.Speaker;
import dev.suiren.checks.Check;
import dev.suiren.checks.Expectation;
import dev.suiren.checks.Input;
import dev.suiren.checks.Input.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How checks are put to a base.
///
/// @param maxTokens the longest answer, in the base's tokens
/// @param temperature 0 unless the run is to show what chance does
record CheckPrompts(int maxTokens, double temperature) {

  Prompt of(Check check) {
    List<Message> messages = new ArrayList<>();
    for (Turn turn : check.input().turns()) {
      messages.add(new Message(speaker(turn.speaker()), turn.text()));
    }
    messages.add(new Message(Speaker.PERSON, check.input().question()));
    return new Prompt(messages, maxTokens, OptionalDouble.of(temperature));
  }

  private static Speaker speaker(Input.Speaker speaker) {
    return switch (speaker) {
      case SYSTEM -> Speaker.SYSTEM;
      case PERSON -> Speaker.PERSON;
      case ASSISTANT -> Speaker.ASSISTANT;
    };
  }

  /// What a check needs that is not there, in one line.
  ///
  /// @param based whether a base is asked at all
  static Optional<String> lacking(Check check, boolean based) {
    Input input = check.input();
    if (!input.images().isEmpty()) {
      return Optional.of("needs a base that takes pictures");
    }
    if (input.documents().isPresent() && input.folder().isEmpty()) {
      return Optional.of("needs the folder of its documents, which is not at hand");
    }
    if (input.documents().isEmpty() && !based) {
      return Optional.of("needs a base, since it names no documents");
    }
    return check.expectations().stream()
        .map(expectation -> lacking(expectation, input.documents().isPresent()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> lacking(Expectation expectation, boolean documents) {
    return switch (expectation) {
      case Expectation.Cites _ ->
          documents ? Optional.empty() : Optional.of("needs documents, and names none");
      case Expectation.Remembers _ -> Optional.of("needs memory, which is not there yet");
      case Expectation.CallsTool _ -> Optional.of("needs tools, which are not there yet");
      case Expectation.Exact _,
          Expectation.Contains _,
          Expectation.Matches _,
          Expectation.Items _,
          Expectation.Quantified _,
          Expectation.Choice _,
          Expectation.JsonForm _,
          Expectation.Refuses _,
          Expectation.WrittenIn _,
          Expectation.Length _,
          Expectation.Audited _,
          Expectation.CodePasses _ ->
          Optional.empty();
    };
  }
}
