package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyChanged;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.kernel.ProblemException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The policy in force, swapped as a whole when a file or a list of terms changes. A file with a
/// bad line changes nothing: it is reported once, and the policy before it stays.
final class Policies {
  private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

  /// Stands in a policy that is not in force.
  private static final PolicyEpoch NEVER = new PolicyEpoch(0, "");

  private final Sources sources;
  private final SqlEpochs epochs;
  private final Consumer<PolicyChanged> listener;
  private volatile Policy current;
  private Sources.Fingerprint seen;
  private boolean announced = true;

  Policies(Sources sources, SqlEpochs epochs, Consumer<PolicyChanged> listener) {
    this.sources = sources;
    this.epochs = epochs;
    this.listener = listener;
    this.seen = sources.fingerprint();
    Composition all = sources.gather();
    this.current = Policy.of(epochs.enter(all), all.terms());
  }

  Policy current() {
    return current;
  }

  /// Looks whether a file or the lists have changed. What fails on the way, as when the disk is
  /// full, is done at the next look.
  synchronized void refresh() {
    Sources.Fingerprint now = sources.fingerprint();
    if (!now.equals(seen)) {
      read();
      seen = now;
    }
    announce();
  }

  private void announce() {
    if (!announced) {
      listener.accept(new PolicyChanged(current.epoch()));
      announced = true;
    }
  }

  private void read() {
    Composition all;
    try {
      all = sources.gather();
    } catch (ProblemException e) {
      LOG.error(
          "{}; the policy of epoch {} stays in force", e.getMessage(), current.epoch().number());
      return;
    }
    boolean same = Policy.hash(all.terms()).equals(current.epoch().hash());
    Policy next = same ? current : Policy.of(NEVER, all.terms());
    PolicyEpoch epoch = epochs.enter(all);
    if (!epoch.equals(current.epoch())) {
      swap(next.at(epoch));
    }
  }

  private void swap(Policy next) {
    current = next;
    announced = false;
    LOG.info("policy epoch {} in force: {} terms", next.epoch().number(), next.terms().size());
  }

  /// What the policy would be with other lists.
  Policy draft(Roster.Edit edit) {
    return Policy.of(NEVER, sources.compose(edited(edit)).terms());
  }

  private Roster edited(Roster.Edit edit) {
    return edit.apply(Roster.of(sources.lists().list()));
  }

  /// Changes the lists: all in one transaction, then the policy is swapped. Killed before, nothing
  /// has happened; killed after, the next start finds what was written.
  ///
  /// @param witness is told of the new epoch in that transaction
  synchronized PolicyEpoch change(Roster.Edit edit, Cause cause, Consumer<PolicyEpoch> witness) {
    Sources.Fingerprint before = sources.fingerprint();
    Roster roster = edited(edit);
    Composition all = sources.compose(roster);
    Policy next = Policy.of(NEVER, all.terms());
    PolicyEpoch epoch =
        sources
            .lists()
            .replace(
                roster.rows(),
                before.version(),
                () -> {
                  PolicyEpoch begun = epochs.begin(all, cause);
                  witness.accept(begun);
                  return begun;
                });
    swap(next.at(epoch));
    seen = before.after();
    announce();
    return epoch;
  }
}
