package dev.suiren.audit;

import dev.suiren.people.Caller;
import java.util.List;

/// What an operator has given the audit to work with. Thread-safe.
public interface Provisions {

  /// Counted now; for the owner.
  Provision count(Caller caller);

  /// What is odd about lists and files as they are now; for the owner. Looks through documents,
  /// which may take a second.
  List<Provision.Remark> listRemarks(Caller caller);
}
