package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyChanged;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.kernel.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The policy in force, swapped as a whole when a file or a list changes or when a day begins on
/// which another part of it counts. A file with a bad line changes nothing: it is reported once,
/// and what was listed before it stays.
final class Policies {
  private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

  /// Stands in a policy that is not in force.
  private static final PolicyEpoch NEVER = new PolicyEpoch(0, "");

  private final Sources sources;
  private final SqlEpochs epochs;
  private final Clock clock;
  private final Consumer<PolicyChanged> listener;
  private volatile Policy current;
  private Composition composition;
  private LocalDate day;
  private Sources.Fingerprint seen;
  private boolean announced = true;

  Policies(Sources sources, SqlEpochs epochs, Clock clock, Consumer<PolicyChanged> listener) {
    this.sources = sources;
    this.epochs = epochs;
    this.clock = clock;
    this.listener = listener;
    this.seen = sources.fingerprint();
    this.composition = sources.gather();
    this.day = today();
    Basis basis = composition.basis().on(day);
    this.current = Policy.of(epochs.enter(composition, basis.hash()), basis);
  }

  Policy current() {
    return current;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// Looks whether a file or the lists have changed or a day has begun. What fails on the way, as
  /// when the disk is full, is done at the next look.
  synchronized void refresh() {
    Sources.Fingerprint now = sources.fingerprint();
    LocalDate today = today();
    if (!now.equals(seen) || !today.equals(day)) {
      if (!now.equals(seen)) {
        read();
      }
      settle(today);
      seen = now;
      day = today;
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
    try {
      composition = sources.gather();
    } catch (ProblemException e) {
      LOG.error(
          "{}; the policy of epoch {} stays in force", e.getMessage(), current.epoch().number());
    }
  }

  private void settle(LocalDate today) {
    Basis basis = composition.basis().on(today);
    String hash = basis.hash();
    Policy next = hash.equals(current.epoch().hash()) ? current : Policy.of(NEVER, basis);
    PolicyEpoch epoch = epochs.enter(composition, hash);
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
    return Policy.of(NEVER, sources.compose(edited(edit)).basis().on(today()));
  }

  private Roster edited(Roster.Edit edit) {
    return edit.apply(Roster.of(sources.lists().rows()));
  }

  /// Changes the lists: all in one transaction, then the policy is swapped. Killed before, nothing
  /// has happened; killed after, the next start finds what was written.
  ///
  /// @param witness is told of the new epoch in that transaction
  synchronized PolicyEpoch change(Roster.Edit edit, Cause cause, Consumer<PolicyEpoch> witness) {
    Sources.Fingerprint before = sources.fingerprint();
    Roster roster = edited(edit);
    Composition all = sources.compose(roster);
    LocalDate today = today();
    Basis basis = all.basis().on(today);
    Policy next = Policy.of(NEVER, basis);
    PolicyEpoch epoch =
        sources
            .lists()
            .replace(
                roster.rows(),
                before.version(),
                () -> {
                  PolicyEpoch begun = epochs.begin(all, basis.hash(), cause);
                  witness.accept(begun);
                  return begun;
                });
    swap(next.at(epoch));
    composition = all;
    day = today;
    seen = before.after();
    announce();
    return epoch;
  }
}
