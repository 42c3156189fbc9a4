package dev.suiren.ledger.internal;

import dev.suiren.ledger.Check;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Deed.Kind;
import dev.suiren.ledger.Known;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/// A ledger on a home of a test's own, and ways to get at what lies below it.
final class LedgerHome implements AutoCloseable {
  static final Caller OWNER = Caller.system(new SpaceId("s"), "test");

  final TestHome home;
  final ManualClock clock = ManualClock.atNewYear();
  private final boolean postgres;
  private SqlLedger ledger;

  LedgerHome(Databases databases, Path folder) {
    this.home = databases.open(folder);
    this.postgres = databases == Databases.POSTGRES;
    this.ledger = begin();
  }

  private SqlLedger begin() {
    Guards.raise(home.db(), postgres);
    Chain chain = new Chain(home.db());
    Keys keys = Keys.open(home.home().keys(), new SecureRandom());
    return SqlLedger.open(chain, keys, new Pen(chain, keys, clock), true);
  }

  SqlLedger ledger() {
    return ledger;
  }

  /// As after a stop and a start.
  void restart() {
    ledger.close();
    ledger = begin();
  }

  void write(int entries) {
    for (int i = 0; i < entries; i++) {
      clock.advance(Duration.ofSeconds(1));
      ledger.record(Deed.of(Kind.HELD, "hash" + i).with("length", i));
    }
  }

  Check verify() {
    return ledger.verify(OWNER, Optional.empty());
  }

  Check verify(String known) {
    return ledger.verify(OWNER, Optional.of(Known.parse(known)));
  }

  Path key(String name) {
    return home.home().keys().resolve(name);
  }

  int entries() {
    return home.db().sql("select count(*) from ledger_entry").query(Integer.class).single();
  }

  /// What somebody with the database in their hands can do.
  void tamper(String... statements) {
    if (postgres) {
      home.db().sql("drop trigger if exists ledger_entry_only_appended on ledger_entry").update();
    } else {
      for (String deed : new String[] {"update", "delete", "replace"}) {
        home.db().sql("drop trigger if exists ledger_entry_no_" + deed).update();
      }
    }
    for (String statement : statements) {
      home.db().sql(statement).update();
    }
  }

  @Override
  public void close() {
    ledger.close();
    home.close();
  }
}
