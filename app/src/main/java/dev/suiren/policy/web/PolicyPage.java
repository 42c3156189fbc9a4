package dev.suiren.policy.web;

import dev.suiren.audit.PolicyHistory.Past;
import dev.suiren.web.spi.PageModel;
import java.time.Instant;
import java.util.List;

/// What `policy/policy.jte` shows: the policy in force, the lists, what is in force besides them,
/// what is tried, and the epochs.
///
/// @param terms how many different ones are in force
/// @param past some epochs, newest first, and `offset` that of the first
/// @param more whether there are older ones
/// @param filesDiffer whether what was just put back does not bring back the files of then
public record PolicyPage(
    long epoch,
    Instant since,
    int terms,
    List<ListView> lists,
    StateView state,
    TrialPart trial,
    ProgressPart progress,
    List<Past> past,
    int offset,
    boolean more,
    boolean filesDiffer)
    implements PageModel {
  static final int STEP = 20;

  public PolicyPage {
    lists = List.copyOf(lists);
    past = List.copyOf(past);
  }

  public int newer() {
    return Math.max(0, offset - STEP);
  }

  public int older() {
    return offset + STEP;
  }
}
