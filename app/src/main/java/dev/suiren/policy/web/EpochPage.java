package dev.suiren.policy.web;

import dev.suiren.audit.PolicyHistory.Changes;
import dev.suiren.audit.PolicyHistory.Difference;
import dev.suiren.audit.PolicyHistory.Past;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// What `policy/epoch.jte` shows: an epoch, and what makes it different.
///
/// @param current the number of the epoch in force
/// @param back whether it is compared with the one in force instead of the one before it
/// @param difference absent where the other one is not known
public record EpochPage(Past past, long current, boolean back, Optional<Difference> difference)
    implements PageModel {

  public boolean inForce() {
    return past.epoch().number() == current;
  }

  /// Whether it is known that nothing differs, files aside.
  public boolean same() {
    return difference
        .filter(it -> none(it.added()) && none(it.removed()) && none(it.changed()))
        .filter(it -> it.contexts().filter(contexts -> contexts.total() == 0).isPresent())
        .filter(it -> it.besides().isEmpty() && it.besides().settings().isPresent())
        .isPresent();
  }

  private static boolean none(Changes changes) {
    return changes.total() == 0;
  }
}
