package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.SourceId;
import dev.suiren.proof.Trials;
import java.util.Currency;
import java.util.Optional;

/// Stands where nobody is asked: the documents answer by themselves, and nothing is paid.
record NoBase() implements Recorder {

  @Override
  public String name() {
    return Trials.NO_BASE;
  }

  @Override
  public Recordings.Source source() {
    return new Recordings.Source(new SourceId(Trials.NO_BASE), "", Trials.NO_BASE);
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
    return Cost.none(Currency.getInstance("USD"));
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
    return new Attempt.Missing();
  }
}
