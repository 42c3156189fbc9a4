package dev.suiren.base.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.Recordings.Source;
import java.util.Optional;

/// A recording alone: it answers without any network, or not at all.
record FileRecorder(String name, RecordingFile file) implements Recorder {

  @Override
  public Source source() {
    return file.source();
  }

  @Override
  public Optional<Price> price() {
    return Optional.empty();
  }

  @Override
  public boolean takesImages() {
    return true;
  }

  @Override
  public Cost most(Prompt prompt) {
    return Cost.none(Prices.NONE.currency());
  }

  @Override
  public boolean has(Prompt prompt, int repeat) {
    return file.has(hash(prompt, repeat));
  }

  @Override
  public Optional<Recording> find(Prompt prompt, int repeat) {
    return file.find(hash(prompt, repeat));
  }

  @Override
  public Attempt ask(Prompt prompt, int repeat, Halt halt) {
    return find(prompt, repeat)
        .<Attempt>map(known -> new Attempt.Answered(known, true))
        .orElseGet(Attempt.Missing::new);
  }

  private String hash(Prompt prompt, int repeat) {
    return Requests.hash(file.source().id(), prompt, repeat);
  }
}
