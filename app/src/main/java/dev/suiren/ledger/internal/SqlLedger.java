package dev.suiren.ledger.internal;

import dev.suiren.kernel.Micros;
import dev.suiren.ledger.Check;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Deed.Kind;
import dev.suiren.ledger.Known;
import dev.suiren.ledger.Ledger;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonRemoved;
import dev.suiren.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;

/// The ledger in the database of the home.
final class SqlLedger implements Ledger, AutoCloseable {
  private final Chain chain;
  private final Keys keys;
  private final Pen pen;
  private final Notes notes;
  private final boolean takesHolds;

  private SqlLedger(Chain chain, Keys keys, Pen pen, boolean takesHolds) {
    this.chain = chain;
    this.keys = keys;
    this.pen = pen;
    this.notes = new Notes(pen::append);
    this.takesHolds = takesHolds;
  }

  /// @param takesHolds whether held texts get entries
  static SqlLedger open(Chain chain, Keys keys, Pen pen, boolean takesHolds) {
    pen.begin();
    return new SqlLedger(chain, keys, pen, takesHolds);
  }

  private boolean isTaken(Deed deed) {
    return takesHolds || deed.kind() != Kind.HELD;
  }

  @Override
  public void record(Deed deed) {
    if (isTaken(deed)) {
      chain.db().beforeCommit(() -> pen.append(List.of(deed)));
    }
  }

  @Override
  public void note(Deed deed) {
    if (!isTaken(deed) || notes.offer(deed)) {
      return;
    }
    // No room: the caller writes for all that wait, which costs it less than one entry alone each.
    notes.flush();
    if (!notes.offer(deed)) {
      record(deed);
    }
  }

  @Override
  public String keyed(String text) {
    return keys.keyed(text);
  }

  @Override
  public Check verify(Caller caller, Optional<Known> known) {
    caller.require(Role.OWNER);
    notes.flush();
    return new Walk(chain, keys, known).run();
  }

  @Override
  public Optional<Instant> findLastExport(Caller caller) {
    caller.require(Role.OWNER);
    return chain.findNewest(Kind.EXPORTED.word()).map(row -> Micros.toInstant(row.written()));
  }

  @Override
  public void renewKey(Caller caller) {
    caller.require(Role.OWNER);
    pen.renewKey();
  }

  @EventListener
  void heard(PersonRemoved gone) {
    record(Deed.of(Kind.DELETED, "person:" + gone.person().value()));
  }

  @Override
  public void close() {
    notes.close();
  }
}
