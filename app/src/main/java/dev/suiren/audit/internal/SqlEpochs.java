package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.audit.PolicySetting;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The numbered epochs of the policy with what was in force at each. While the policy stays the
/// same, so does its number.
final class SqlEpochs {
  private final Db db;
  private final SqlLists lists;
  private final Clock clock;
  private final Surroundings surroundings;
  private final Consumer<PolicyEpoch> witness;

  /// @param witness is told of each new epoch in the transaction that it begins with
  SqlEpochs(Db db, Clock clock, Surroundings surroundings, Consumer<PolicyEpoch> witness) {
    this.db = db;
    this.lists = new SqlLists(db);
    this.clock = clock;
    this.surroundings = surroundings;
    this.witness = witness;
  }

  /// What is in force besides the terms.
  ///
  /// @param settings the hash of the settings
  /// @param seeds the version of what is shipped
  /// @param told those that the policy depends on
  record Surroundings(String settings, String seeds, List<PolicySetting> told) {
    Surroundings {
      told = List.copyOf(told);
    }

    Composition.Part part() {
      String text = SettingsText.write(told);
      return Composition.Part.of(Source.settings(Hash.of(text)), text);
    }
  }

  /// An epoch as stored.
  record EpochRow(PolicyEpoch epoch, Instant since, Optional<Cause> cause) {}

  /// The newest epoch if nothing changed since, otherwise a new one.
  ///
  /// @param hash of all that counts now
  PolicyEpoch enter(Composition now, String hash) {
    return db.inTransaction(
        () -> {
          Optional<EpochRow> newest = findNewest();
          if (newest.filter(row -> row.epoch().hash().equals(hash)).isEmpty()) {
            return begin(now, hash, Cause.FILES);
          }
          complete(newest.get(), now);
          return newest.get().epoch();
        });
  }

  /// Adds what an earlier version did not keep of the epoch that it began; that is the same now.
  private void complete(EpochRow row, Composition now) {
    if (row.cause().isEmpty()) {
      describe(row.epoch(), now, Cause.FILES);
    } else if (sources(row.epoch().number()).stream().noneMatch(Source::isSettings)) {
      keep(row.epoch(), surroundings.part());
    }
  }

  /// A new epoch, whether or not it differs from the one before.
  PolicyEpoch begin(Composition now, String hash, Cause cause) {
    return db.inTransaction(
        () -> {
          long last = findNewest().map(row -> row.epoch().number()).orElse(0L);
          PolicyEpoch epoch = new PolicyEpoch(last + 1, hash);
          db.sql("insert into policy_epoch (number, hash, since) values (?, ?, ?)")
              .params(epoch.number(), epoch.hash(), Micros.of(clock.instant()))
              .update();
          describe(epoch, now, cause);
          witness.accept(epoch);
          return epoch;
        });
  }

  private void describe(PolicyEpoch epoch, Composition now, Cause cause) {
    db.sql("update policy_epoch set cause = ?, settings = ?, seeds = ? where number = ?")
        .params(cause.name(), surroundings.settings(), surroundings.seeds(), epoch.number())
        .update();
    now.parts().forEach(part -> keep(epoch, part));
    keep(epoch, surroundings.part());
  }

  private void keep(PolicyEpoch epoch, Composition.Part part) {
    lists.keep(part);
    Source source = part.source();
    db.sql(
            """
            insert into policy_source (epoch, source, name, text, mode) values (?, ?, ?, ?, ?)
            on conflict (epoch, source) do nothing
            """)
        .params(epoch.number(), source.id(), source.name(), source.text(), source.mode().word())
        .update();
  }

  Instant since(PolicyEpoch epoch) {
    return find(epoch.number()).orElseThrow().since();
  }

  /// The sources of an epoch, files first.
  List<Source> sources(long epoch) {
    return db.sql(
            """
            select source, name, text, mode from policy_source where epoch = ?
            order by case when source like 'file:%' then 0 else 1 end, name, source
            """)
        .param(epoch)
        .query(
            (set, n) ->
                new Source(
                    set.getString(1),
                    set.getString(2),
                    set.getString(3),
                    ListMode.parse(set.getString(4))))
        .list();
  }

  Optional<EpochRow> find(long number) {
    return db.sql("select number, hash, since, cause from policy_epoch where number = ?")
        .param(number)
        .query((set, n) -> row(set))
        .optional();
  }

  /// Newest first.
  List<EpochRow> list(int offset, int limit) {
    return db.sql(
            """
            select number, hash, since, cause from policy_epoch
            order by number desc limit ? offset ?
            """)
        .params(limit, offset)
        .query((set, n) -> row(set))
        .list();
  }

  private Optional<EpochRow> findNewest() {
    return list(0, 1).stream().findFirst();
  }

  private static EpochRow row(ResultSet set) throws SQLException {
    return new EpochRow(
        new PolicyEpoch(set.getLong(1), set.getString(2)),
        Micros.toInstant(set.getLong(3)),
        Optional.ofNullable(set.getString(4)).map(Cause::valueOf));
  }
}
