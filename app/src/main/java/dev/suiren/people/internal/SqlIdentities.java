package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.people.PersonId;
import dev.suiren.people.SignIn.Oidc;
import dev.suiren.people.SpaceId;
import java.time.Clock;
import java.util.Optional;

/// Who stands behind an identity of an OIDC provider: issuer and subject, never a name.
final class SqlIdentities {
  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final boolean inviteOnly;

  SqlIdentities(Db db, Ids ids, Clock clock, boolean inviteOnly) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
    this.inviteOnly = inviteOnly;
  }

  Optional<PersonId> findInSpace(SpaceId space, PersonId person) {
    return db.sql("select id from person where id = :id and space = :space")
        .param("id", person.value())
        .param("space", space.value())
        .query((row, number) -> new PersonId(row.getString("id")))
        .optional();
  }

  /// The person known by this identity; or the invited one with its e-mail, bound from now on; or,
  /// where anyone may come, a new reader of unknown age.
  Optional<PersonId> findOrAdmit(Oidc identity) {
    Optional<PersonId> known =
        db.sql("select person from oidc_identity where issuer = :issuer and subject = :subject")
            .param("issuer", identity.issuer())
            .param("subject", identity.subject())
            .query((row, number) -> new PersonId(row.getString("person")))
            .optional();
    if (known.isPresent()) {
      return known;
    }
    Optional<PersonId> admitted =
        findInvited(identity).or(() -> inviteOnly ? Optional.empty() : add(identity));
    admitted.ifPresent(person -> bind(identity, person));
    return admitted;
  }

  /// An e-mail can pass to someone else at the provider, so it opens an account only once.
  private Optional<PersonId> findInvited(Oidc identity) {
    return db.sql(
            """
            select p.id from person p where p.email = :email and not exists (
              select 1 from oidc_identity o where o.person = p.id and o.issuer = :issuer)
            """)
        .param("email", Words.folded(identity.email().strip()))
        .param("issuer", identity.issuer())
        .query((row, number) -> new PersonId(row.getString("id")))
        .optional();
  }

  private void bind(Oidc identity, PersonId person) {
    db.sql(
            "insert into oidc_identity (issuer, subject, person) values (:issuer, :subject,"
                + " :person)")
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("person", person.value())
        .update();
  }

  private Optional<PersonId> add(Oidc identity) {
    String id = ids.next();
    String account = "guest-" + id;
    db.sql(
            """
            insert into person
              (id, space, account, account_folded, name, role, audience, created)
            select :id, s.id, :account, :account, :name, 'READER', 'CHILDREN', :now
            from space s where s.mark = 'home'
            """)
        .param("id", id)
        .param("account", account)
        .param("name", Words.isName(identity.name()) ? identity.name().strip() : account)
        .param("now", Micros.of(clock.instant()))
        .update();
    return Optional.of(new PersonId(id));
  }
}
