package dev.suiren.proof.internal;

import dev.suiren.base.Prompt;
import dev.suiren.base.Prompt.Message;
import dev.suiren.base.Prompt.Speaker;
import dev.suiren.checks.Check;
import dev.suiren.checks.Expectation;
import dev.suiren.checks.Input;
import dev.suiren.checks.Input.Turn;
import dev.suiren.checks.NamedPicture;
import dev.suiren.checks.Outcome;
import dev.suiren.kernel.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
    messages.add(new Message(Speaker.PERSON, check.input().question(), pictures(check)));
    return new Prompt(
        messages,
        maxTokens,
        OptionalDouble.of(temperature),
        OptionalInt.empty(),
        check.input().tools());
  }

  static List<Picture> pictures(Check check) {
    return check.input().pictures().stream().map(NamedPicture::picture).toList();
  }

  private static Speaker speaker(Input.Speaker speaker) {
    return switch (speaker) {
      case SYSTEM -> Speaker.SYSTEM;
      case PERSON -> Speaker.PERSON;
      case ASSISTANT -> Speaker.ASSISTANT;
    };
  }

  /// What comes of a check without asking, since something is not there that it needs.
  static Optional<Outcome> lacking(Check check, Reach reach) {
    Optional<String> missing = missing(check, reach);
    if (missing.isEmpty() && !check.input().images().isEmpty() && !reach.images()) {
      return Optional.of(new Outcome.TakesNoImages());
    }
    return missing.map(Outcome.Unanswered::new);
  }

  private static Optional<String> missing(Check check, Reach reach) {
    Input input = check.input();
    boolean shows = !input.images().isEmpty();
    if (input.documents().isPresent() && input.folder().isEmpty()) {
      return Optional.of("needs the folder of its documents, which is not at hand");
    }
    if (input.documents().isEmpty() && !reach.based()) {
      return Optional.of("needs a base, since it names no documents");
    }
    if (shows && input.pictures().isEmpty()) {
      return Optional.of("needs its images, which are not at hand");
    }
    if (input.documents().isPresent() && !input.tools().isEmpty()) {
      return Optional.of("needs documents and tools, which are not put to a base together");
    }
    return check.expectations().stream()
        .map(expectation -> missing(expectation, input))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> missing(Expectation expectation, Input input) {
    return switch (expectation) {
      case Expectation.Cites _ ->
          input.documents().isPresent()
              ? Optional.empty()
              : Optional.of("needs documents, and names none");
      case Expectation.Remembers _ -> Optional.of("needs memory, which is not there yet");
      case Expectation.CallsTool _ ->
          input.tools().isEmpty() ? Optional.of("needs tools, and names none") : Optional.empty();
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
