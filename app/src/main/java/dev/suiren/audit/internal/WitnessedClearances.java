package dev.suiren.audit.internal;

import dev.suiren.audit.Clearances;
import dev.suiren.audit.Verdict;
import dev.suiren.kernel.Db;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Deed.Kind;
import dev.suiren.ledger.Ledger;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.Set;

/// Clearances, each grant and each withdrawal taken down with it. Revisions go by keyed hashes: a
/// plain one would prove, after it was deleted, that somebody had that file.
final class WitnessedClearances implements Clearances {
  private final Clearances clearances;
  private final Db db;
  private final Ledger ledger;

  WitnessedClearances(Clearances clearances, Db db, Ledger ledger) {
    this.clearances = clearances;
    this.db = db;
    this.ledger = ledger;
  }

  @Override
  public void grant(String sha256, Audience audience, Verdict verdict, Caller by) {
    Deed deed = deed(Kind.CLEARED, sha256, audience, by).with("epoch", verdict.epoch().number());
    db.inTransaction(
        () -> {
          clearances.grant(sha256, audience, verdict, by);
          ledger.record(deed);
        });
  }

  @Override
  public void revoke(String sha256, Audience audience, Caller by) {
    Deed deed = deed(Kind.WITHDRAWN, sha256, audience, by);
    db.inTransaction(
        () -> {
          clearances.revoke(sha256, audience, by);
          ledger.record(deed);
        });
  }

  private Deed deed(Kind kind, String sha256, Audience audience, Caller by) {
    return Deed.of(kind, ledger.keyed(sha256)).with("audience", audience.word()).by(by);
  }

  /// What passes again is carried over by itself and gets no entry.
  @Override
  public void renew(String sha256, Audience audience, Verdict verdict, Caller by) {
    clearances.renew(sha256, audience, verdict, by);
  }

  @Override
  public Set<Audience> listAudiences(String sha256) {
    return clearances.listAudiences(sha256);
  }

  @Override
  public boolean isCleared(String sha256, Caller caller) {
    return clearances.isCleared(sha256, caller);
  }
}
