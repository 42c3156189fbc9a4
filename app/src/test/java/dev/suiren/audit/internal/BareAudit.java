package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;

/// The audit as it is with no terms listed, for tests of other rooms.
public final class BareAudit {
  private BareAudit() {}

  public static Audit open() {
    return new TestAudit().auditor();
  }
}
