package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyEpoch;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The numbered epochs of the policy. While the policy stays the same, so does its number.
final class SqlEpochs {
  private final Db db;
  private final Clock clock;
  private final Consumer<PolicyEpoch> witness;

  /// @param witness is told of each new epoch in the transaction that it begins with
  SqlEpochs(Db db, Clock clock, Consumer<PolicyEpoch> witness) {
    this.db = db;
    this.clock = clock;
    this.witness = witness;
  }

  PolicyEpoch enter(String hash) {
    return db.inTransaction(
        () -> {
          Optional<PolicyEpoch> newest = findNewest();
          if (newest.filter(epoch -> epoch.hash().equals(hash)).isPresent()) {
            return newest.get();
          }
          PolicyEpoch epoch = new PolicyEpoch(newest.map(PolicyEpoch::number).orElse(0L) + 1, hash);
          db.sql("insert into policy_epoch (number, hash, since) values (?, ?, ?)")
              .params(epoch.number(), hash, Micros.of(clock.instant()))
              .update();
          witness.accept(epoch);
          return epoch;
        });
  }

  Instant since(PolicyEpoch epoch) {
    long micros =
        db.sql("select since from policy_epoch where number = ?")
            .param(epoch.number())
            .query(Long.class)
            .single();
    return Micros.toInstant(micros);
  }

  private Optional<PolicyEpoch> findNewest() {
    return db.sql("select number, hash from policy_epoch order by number desc limit 1")
        .query((row, index) -> new PolicyEpoch(row.getLong(1), row.getString(2)))
        .optional();
  }
}
