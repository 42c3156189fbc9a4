package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyChanged;
import dev.suiren.kernel.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The policy in force, swapped as a whole when a list changes or when a day begins on which
/// another part of it counts. A list with a bad line changes nothing: it is reported once, and what
/// was listed before it stays.
final class Policies {
  private static final Logger LOG = LoggerFactory.getLogger(Policies.class);

  private final Sources sources;
  private final SqlEpochs epochs;
  private final Clock clock;
  private final Consumer<PolicyChanged> listener;
  private volatile Policy current;
  private Listed listed;
  private LocalDate day;
  private String seen;
  private boolean announced = true;

  Policies(Sources sources, SqlEpochs epochs, Clock clock, Consumer<PolicyChanged> listener) {
    this.sources = sources;
    this.epochs = epochs;
    this.clock = clock;
    this.listener = listener;
    this.seen = sources.fingerprint();
    this.listed = sources.read();
    this.day = today();
    this.current = make(listed.on(day));
  }

  Policy current() {
    return current;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// Looks whether a file has changed or a day has begun. What fails on the way, as when the disk
  /// is full, is done at the next look.
  synchronized void refresh() {
    String now = sources.fingerprint();
    LocalDate today = today();
    if (!now.equals(seen) || !today.equals(day)) {
      if (!now.equals(seen)) {
        read();
      }
      swap(listed.on(today));
      seen = now;
      day = today;
    }
    if (!announced) {
      listener.accept(new PolicyChanged(current.epoch()));
      announced = true;
    }
  }

  private void read() {
    try {
      listed = sources.read();
    } catch (ProblemException e) {
      LOG.error(
          "{}; the policy of epoch {} stays in force", e.getMessage(), current.epoch().number());
    }
  }

  private void swap(Listed counting) {
    if (counting.hash().equals(current.epoch().hash())) {
      return;
    }
    current = make(counting);
    announced = false;
    LOG.info(
        "policy epoch {} in force: {} terms", current.epoch().number(), counting.terms().size());
  }

  private Policy make(Listed counting) {
    return Policy.of(epochs.enter(counting.hash()), counting.terms(), counting.contexts());
  }
}
