package dev.suiren.base.web;

import dev.suiren.base.Ending;
import dev.suiren.web.spi.PageModel;
import java.time.Duration;
import java.util.Optional;

/// What came of a test.
///
/// @param fault absent when the base answered
public record TestedPart(Optional<Ending.Fault> fault, long millis, int tokens)
    implements PageModel {

  static TestedPart of(Ending ending, Duration time) {
    return switch (ending) {
      case Ending.Finished finished ->
          new TestedPart(Optional.empty(), time.toMillis(), finished.usage().completionTokens());
      case Ending.Cancelled cancelled ->
          new TestedPart(Optional.of(Ending.Fault.BROKE_OFF), time.toMillis(), 0);
      case Ending.Failed failed -> new TestedPart(Optional.of(failed.fault()), time.toMillis(), 0);
    };
  }
}
