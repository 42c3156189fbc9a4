package dev.suiren.ledger.internal;

import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Check;
import dev.suiren.ledger.Deed.Kind;
import dev.suiren.ledger.Head;
import dev.suiren.ledger.Known;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One walk along the chain, from the first entry to the head.
final class Walk {
  private static final int STEP = 1_000;
  private static final String MEND =
      "; bring keys/ledger-sign.key back from a backup, or take a new one into use with ./suiren"
          + " audit verify --new-key";

  private final Chain chain;
  private final Keys keys;
  private final Optional<Known> known;
  private long at;
  private String hash = "0".repeat(64);
  private String key = "";
  private boolean met;
  private Mark mark = new Mark(-1, "", 0, "", "");

  Walk(Chain chain, Keys keys, Optional<Known> known) {
    this.chain = chain;
    this.keys = keys;
    this.known = known;
  }

  /// Entries are added meanwhile: only the last stretch and the head are read in one transaction.
  Check run() {
    return toTheEnd()
        .or(() -> chain.db().inTransaction(() -> toTheEnd().or(this::beyondTheHead)))
        .map(broken -> (Check) broken)
        .orElseGet(this::vouched);
  }

  private Optional<Check.Broken> toTheEnd() {
    List<Row> rows = step();
    while (!rows.isEmpty()) {
      for (Row row : rows) {
        Optional<Check.Broken> broken = take(row);
        if (broken.isPresent()) {
          return broken;
        }
      }
      rows = step();
    }
    return Optional.empty();
  }

  private List<Row> step() {
    return chain.listAfter(at == 0 ? Long.MIN_VALUE : at, STEP);
  }

  private Optional<Check.Broken> take(Row row) {
    long next = at + 1;
    if (row.sequence() != next) {
      return broken(next, "entry " + next + " is missing");
    }
    if (!row.hash().equals(row.computed())) {
      return broken(next, "entry " + next + " was changed: its hash is not that of what it says");
    }
    if (!row.previous().equals(hash)) {
      return broken(
          next,
          "entry " + next + " does not follow from entry " + at + ": one of them was changed");
    }
    at = next;
    hash = row.hash();
    met |= known.filter(remembered -> remembered.is(row.sequence(), row.hash())).isPresent();
    if (row.kind().equals(Kind.KEY.word())) {
      key = row.subject();
    }
    return Optional.empty();
  }

  private Optional<Check.Broken> beyondTheHead() {
    mark = chain.head();
    if (mark.sequence() > at) {
      return broken(
          at + 1, "entry %d is missing: the head is entry %d".formatted(at + 1, mark.sequence()));
    }
    if (mark.sequence() < at) {
      return broken(
          Math.max(mark.sequence(), 0) + 1,
          "entry %d stands behind the head".formatted(Math.max(mark.sequence(), 0) + 1));
    }
    if (!mark.hash().equals(hash)) {
      return broken(at, "entry " + at + " is another than the head is of");
    }
    return known.filter(remembered -> !met).flatMap(this::cutOff);
  }

  private Optional<Check.Broken> cutOff(Known lost) {
    OptionalLong sequence = lost.sequence();
    long entry = sequence.orElse(at + 1);
    return broken(
        entry,
        sequence.isPresent() && entry <= at
            ? "entry %d is another than that of %s".formatted(entry, lost)
            : "no entry is that of %s: entries were cut off behind entry %d".formatted(lost, at));
  }

  private Check vouched() {
    try {
      return keys.findSigning()
          .map(this::vouched)
          .orElseGet(() -> unvouched("the key that signs, keys/ledger-sign.key, is missing"));
    } catch (ProblemException e) {
      return unvouched(e.getMessage() + "");
    }
  }

  private Check vouched(SigningKey own) {
    if (!own.id().equals(key)) {
      return unvouched(
          "keys/ledger-sign.key is the key %s, but the chain names %s".formatted(own.id(), key));
    }
    if (mark.signature().isEmpty()) {
      return unvouched("the head is not signed: entries were written without the key");
    }
    if (!mark.isSignedBy(own)) {
      return unvouched("the signature of the head, entry " + at + ", does not hold");
    }
    return new Check.Sound(
        new Head(at, hash, mark.written(), own.id(), own.publicKey(), mark.signature()));
  }

  private static Check unvouched(String what) {
    return new Check.Broken(0, what + MEND);
  }

  private static Optional<Check.Broken> broken(long entry, String line) {
    return Optional.of(new Check.Broken(entry, line));
  }
}
