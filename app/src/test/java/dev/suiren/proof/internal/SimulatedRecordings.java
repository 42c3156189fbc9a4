package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Cost;
import dev.suiren.base.Ending;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings;
import dev.suiren.base.SourceId;
import dev.suiren.base.Usage;
import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A base that answers at once what it is told to answer, and counts how often it was asked.
final class SimulatedRecordings implements Recordings, Recordings.Recorder {
  private static final Currency USD = Currency.getInstance("USD");

  private final UnaryOperator<String> answers;
  private final AtomicInteger asked = new AtomicInteger();

  /// @param answers from the question to the answer
  SimulatedRecordings(UnaryOperator<String> answers) {
    this.answers = answers;
  }

  int asked() {
    return asked.get();
  }

  @Override
  public Recorder open(Caller caller, String base) {
    return this;
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public Source source() {
    return new Source(new SourceId("simulated"), "", "simulated");
  }

  @Override
  public Optional<Price> price() {
    return Optional.empty();
  }

  @Override
  public boolean takesImages() {
    return false;
  }

  @Override
  public Cost most(Prompt prompt) {
    return Cost.none(USD);
  }

  @Override
  public boolean has(Prompt prompt, int repeat) {
    return false;
  }

  @Override
  public Optional<Recording> find(Prompt prompt, int repeat) {
    return Optional.empty();
  }

  @Override
  public Attempt ask(Prompt prompt, int repeat, Halt halt) {
    asked.incrementAndGet();
    Recording recording =
        new Recording(
            "hash",
            repeat,
            answers.apply(prompt.messages().getLast().text()),
            "",
            List.of(),
            Ending.Reason.STOP,
            new Usage(1, 1),
            Duration.ZERO,
            Cost.none(USD),
            Instant.EPOCH);
    return new Attempt.Answered(recording, false);
  }

  @Override
  public Optional<Recording> find(Caller caller, String request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, String> hold(Caller caller, SourceId source, Collection<String> requests) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long export(Caller caller, SourceId source, Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Taken take(Caller caller, String base, Path file) {
    throw new UnsupportedOperationException();
  }
}
