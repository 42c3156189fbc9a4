package dev.suiren.audit;

import dev.suiren.people.Audience;
import java.util.function.Function;

/// A value that passed the audit for an audience at a policy epoch; the only kind of foreign text a
/// page, an answer of the API or an export can show (thesis S4).
///
/// Made only inside this package. It is never deserialised: what is read back from disk is
/// inspected again. `toString` shows nothing, so that a log cannot leak it.
public final class Cleared<T> {
  private final T value;
  private final Audience audience;
  private final PolicyEpoch epoch;

  Cleared(T value, Audience audience, PolicyEpoch epoch) {
    this.value = value;
    this.audience = audience;
    this.epoch = epoch;
  }

  public T value() {
    return value;
  }

  public Audience audience() {
    return audience;
  }

  public PolicyEpoch epoch() {
    return epoch;
  }

  /// A view of the same cleared value. Package-private: only the audit room knows which functions
  /// of a clean text are clean.
  <R> Cleared<R> map(Function<T, R> view) {
    return new Cleared<>(view.apply(value), audience, epoch);
  }

  /// A part of a cleared text, `start` to `end` in code points: what holds for all of it holds for
  /// each part.
  public static Cleared<String> slice(Cleared<String> text, int start, int end) {
    return text.map(
        all -> all.substring(all.offsetByCodePoints(0, start), all.offsetByCodePoints(0, end)));
  }

  @Override
  public String toString() {
    return "Cleared[" + audience + ", epoch " + epoch.number() + "]";
  }
}
