package dev.suiren.runs.web;

import dev.suiren.audit.Cleared;
import dev.suiren.base.RecordedCalls.Sum;
import dev.suiren.base.SourceId;
import dev.suiren.runs.Uses.Losses;
import dev.suiren.web.spi.PageModel;
import java.time.LocalDate;
import java.util.Optional;

/// What `runs/forgetting.jte` shows: what removing recordings would cost, to be confirmed.
///
/// @param sum what goes
/// @param losses runs whose replay would have to pay for it again
public record ForgettingPart(
    Optional<SourceId> base,
    Optional<Cleared<String>> model,
    Optional<LocalDate> before,
    Sum sum,
    Losses losses)
    implements PageModel {

  public int more() {
    return losses.total() - losses.runs().size();
  }
}
