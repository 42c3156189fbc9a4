package dev.suiren.audit.internal;

import dev.suiren.audit.Clearances;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Verdict;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// Clearances as rows; one for each revision and audience, the newest act counts.
final class SqlClearances implements Clearances {
  private final Db db;
  private final Clock clock;
  private final Supplier<PolicyEpoch> epoch;

  SqlClearances(Db db, Clock clock, Supplier<PolicyEpoch> epoch) {
    this.db = db;
    this.clock = clock;
    this.epoch = epoch;
  }

  @Override
  public void grant(String sha256, Audience audience, Verdict verdict, Caller by) {
    by.require(Role.EDITOR);
    refuseUnfit(audience, verdict, by);
    db.sql(
            """
            insert into clearance
              (revision, audience, epoch, granted_by, by_person, granted_at, revoked_by, revoked_at)
            values (?, ?, ?, ?, ?, ?, null, null)
            on conflict (revision, audience) do update set
              epoch = excluded.epoch, granted_by = excluded.granted_by,
              by_person = excluded.by_person, granted_at = excluded.granted_at,
              revoked_by = null, revoked_at = null
            """)
        .params(
            sha256,
            audience.word(),
            verdict.epoch().number(),
            deed(by),
            by.kind() != Caller.Kind.SYSTEM,
            Micros.of(clock.instant()))
        .update();
  }

  private void refuseUnfit(Audience audience, Verdict verdict, Caller by) {
    if (audience.compareTo(Audience.PUBLIC) > 0) {
      throw refusal("clearing for " + audience.word() + " needs a review by two people");
    }
    if (audience == Audience.PUBLIC && by.kind() == Caller.Kind.SYSTEM) {
      throw refusal("clearing for the public is an editor's act");
    }
    if (!verdict.passed()) {
      throw refusal("what did not pass the audit is not cleared");
    }
    if (!verdict.epoch().equals(epoch.get())) {
      throw refusal("the policy has changed since the inspection: inspect again");
    }
  }

  private static ProblemException refusal(String line) {
    return new ProblemException(Problem.NOT_ALLOWED, line);
  }

  /// Who did it, as an id: names are foreign text.
  private static String deed(Caller by) {
    return by.person().map(person -> "person:" + person.value()).orElse(by.kind().name());
  }

  @Override
  public void revoke(String sha256, Audience audience, Caller by) {
    by.require(Role.EDITOR);
    for (Audience each : Audience.values()) {
      if (each.compareTo(audience) >= 0) {
        db.sql(
                """
                update clearance set revoked_by = ?, revoked_at = ?
                where revision = ? and audience = ? and revoked_at is null
                """)
            .params(deed(by), Micros.of(clock.instant()), sha256, each.word())
            .update();
      }
    }
  }

  @Override
  public void renew(String sha256, Audience audience, Verdict verdict, Caller by) {
    by.require(Role.EDITOR);
    PolicyEpoch now = epoch.get();
    if (!verdict.passed() || !verdict.epoch().equals(now)) {
      return;
    }
    db.sql(
            """
            update clearance set epoch = ?
            where revision = ? and audience = ? and revoked_at is null and epoch < ?
            """)
        .params(now.number(), sha256, audience.word(), now.number())
        .update();
  }

  @Override
  public Set<Audience> listAudiences(String sha256) {
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    db.sql(
            """
            select audience from clearance where revision = ? and epoch = ? and revoked_at is null
            """)
        .params(sha256, epoch.get().number())
        .query(String.class)
        .list()
        .forEach(word -> audiences.add(Audience.parse(word)));
    return audiences;
  }

  @Override
  public boolean isCleared(String sha256, Caller caller) {
    return listAudiences(sha256).contains(caller.audience());
  }
}
