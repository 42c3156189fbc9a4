package dev.suiren.audit;

import dev.suiren.people.Caller;

/// What an operator has given the audit to work with. Thread-safe.
public interface Provisions {

  /// Counted now; for the owner.
  Provision count(Caller caller);
}
