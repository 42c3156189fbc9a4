package dev.suiren.ledger.internal;

import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Deed.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes entries behind the head and moves the head onto the last of them, all in the transaction
/// that it finds or makes.
///
/// A head that does not bear our signature is never signed over: what was changed behind our back
/// would else be vouched for by the next entry. The chain goes on without a signature.
final class Pen {
  private static final Logger LOG = LoggerFactory.getLogger(Pen.class);

  private final Chain chain;
  private final Keys keys;
  private final Clock clock;
  private volatile Optional<SigningKey> signing = Optional.empty();
  private volatile Optional<Mark> last = Optional.empty();
  private volatile boolean looked;

  Pen(Chain chain, Keys keys, Clock clock) {
    this.chain = chain;
    this.keys = keys;
    this.clock = clock;
  }

  /// Begins the ledger, or says in it that hashes are made under another key from here on.
  void begin() {
    chain.db().inTransaction(() -> begin(lock()));
  }

  private void begin(Mark mark) {
    Optional<Row> named = chain.findNewest(Kind.KEY.word());
    if (mark.sequence() == 0) {
      Optional<SigningKey> found = keys.findSigning();
      signing = Optional.of(found.orElseGet(keys::makeSigning));
      looked = true;
      write(mark, List.of(key(signing.get().id(), found.isPresent() ? "found" : "made")));
    } else if (named.isPresent() && !named.get().payload().contains(keys.hashingId())) {
      write(mark, List.of(key(named.get().subject(), "kept")));
    }
  }

  private Deed key(String id, String file) {
    return Deed.of(Kind.KEY, id).with("hashing", keys.hashingId()).with("signing", file);
  }

  void append(List<Deed> deeds) {
    chain.db().inTransaction(() -> write(lock(), deeds));
  }

  private Mark lock() {
    Mark mark = chain.lock();
    if (mark.sequence() < 0) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "the head of the ledger is gone from the database: bring back a" + " backup");
    }
    return mark;
  }

  private void write(Mark before, List<Deed> deeds) {
    Optional<SigningKey> vouching =
        signing().filter(key -> before.sequence() == 0 || isOurs(before, key));
    Mark written = rows(before, deeds);
    Mark after = vouching.map(written::signed).orElse(written);
    chain.moveHead(after);
    last = Optional.of(after);
  }

  private Mark rows(Mark before, List<Deed> deeds) {
    Mark mark = before;
    for (Deed deed : deeds) {
      Row row = Row.after(mark, Micros.of(clock.instant()), deed);
      chain.append(row);
      mark = mark.at(row);
    }
    return mark;
  }

  /// What we wrote ourselves a moment ago need not be looked at again.
  private boolean isOurs(Mark mark, SigningKey key) {
    boolean signed = !mark.signature().isEmpty();
    return signed && (last.filter(mark::equals).isPresent() || mark.isSignedBy(key));
  }

  /// Read when it is first needed, which may be long after the start.
  private Optional<SigningKey> signing() {
    if (!looked) {
      try {
        signing = keys.findSigning();
      } catch (ProblemException e) {
        LOG.error("the ledger is not signed: {}", e.getMessage());
      }
      looked = true;
    }
    return signing;
  }

  /// Whatever became of the old key, a new one signs from here on.
  void renewKey() {
    chain
        .db()
        .inTransaction(
            () -> {
              Mark before = lock();
              SigningKey fresh = keys.makeSigning();
              Mark after = rows(before, List.of(key(fresh.id(), "renewed"))).signed(fresh);
              chain.moveHead(after);
              signing = Optional.of(fresh);
              looked = true;
              last = Optional.of(after);
            });
  }
}
