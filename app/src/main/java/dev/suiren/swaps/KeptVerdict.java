package dev.suiren.swaps;

import dev.suiren.audit.Cleared;
import dev.suiren.base.SourceId;
import dev.suiren.proof.Trials;
import dev.suiren.runs.RunId;
import java.time.Instant;
import java.util.Optional;

/// A verdict as it was found on one day.
public record KeptVerdict(VerdictId id, Made made, Pairing pairing, Result result) {

  /// @param by empty for one who is gone
  public record Made(Instant at, Optional<Cleared<String>> by) {}

  /// @param set the checks, as they were called
  public record Pairing(Cleared<String> set, Party a, Party b) {}

  /// One of both runs, which may have been removed since.
  ///
  /// @param name of its base, as it was called
  public record Party(
      RunId run, SourceId source, Cleared<String> name, Cleared<String> model, Instant started) {

    /// Whether nobody was asked: documents answered by themselves.
    public boolean isNone() {
      return source.value().equals(Trials.NO_BASE);
    }
  }
}
