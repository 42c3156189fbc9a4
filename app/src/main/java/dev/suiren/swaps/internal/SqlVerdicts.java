package dev.suiren.swaps.internal;

import dev.suiren.base.SourceId;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.people.PersonId;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import dev.suiren.swaps.VerdictId;
import dev.suiren.swaps.Verdicts;
import dev.suiren.swaps.Verdicts.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The rows of verdicts; every statement names the space.
record SqlVerdicts(Db db) {
  private static final String SHOWN =
      """
      from swap_verdict where space = :space and hash = :hash
        and (a_source = :source or b_source = :source)
      """;

  /// @param sides names as they were, text of others
  record Row(VerdictId id, Made made, Sides sides, Bar bar, Gate gate) {
    @Override
    public String toString() {
      return "Row[" + id.value() + "]";
    }
  }

  /// @param account empty for one who is gone
  record Made(Instant at, Optional<PersonId> person, String account) {}

  /// @param digest of what was found
  record Content(String text, String digest) {
    @Override
    public String toString() {
      return digest;
    }
  }

  record Sides(String set, Party a, Party b) {}

  record Party(RunId run, SourceId source, String name, String model, Instant started) {}

  /// Keeps it unless the last verdict on the pair is the same, which it names then; empty where as
  /// many as may be are kept.
  Optional<VerdictId> keep(SpaceId space, SetId set, Row row, Content content) {
    Optional<VerdictId> same =
        findLast(space, row).filter(it -> it.digest().equals(content.digest())).map(Last::id);
    if (same.isPresent() || countAll(space) >= Verdicts.MOST_KEPT) {
      return same;
    }
    insert(space, set, row, content);
    return Optional.of(row.id());
  }

  private record Last(VerdictId id, String digest) {}

  private Optional<Last> findLast(SpaceId space, Row row) {
    return db.sql(
            """
            select id, digest from swap_verdict where space = :space and a = :a and b = :b
              and margin = :margin and alpha = :alpha
            order by made desc, id desc limit 1
            """)
        .param("space", space.value())
        .param("a", row.sides().a().run().value())
        .param("b", row.sides().b().run().value())
        .param("margin", row.bar().margin())
        .param("alpha", row.bar().alpha())
        .query((it, number) -> new Last(new VerdictId(it.getString("id")), it.getString("digest")))
        .optional();
  }

  private int countAll(SpaceId space) {
    return db.sql("select count(*) from swap_verdict where space = :space")
        .param("space", space.value())
        .query(Integer.class)
        .single();
  }

  private void insert(SpaceId space, SetId set, Row row, Content content) {
    Party a = row.sides().a();
    Party b = row.sides().b();
    db.sql(
            """
            insert into swap_verdict (id, space, hash, name, a, a_source, a_name, a_model,
              a_started, b, b_source, b_name, b_model, b_started, margin, alpha, gate, content,
              digest, person, account, made)
            values (:id, :space, :hash, :name, :a, :a_source, :a_name, :a_model,
              :a_started, :b, :b_source, :b_name, :b_model, :b_started, :margin, :alpha, :gate,
              :content, :digest, :person, :account, :made)
            """)
        .param("id", row.id().value())
        .param("space", space.value())
        .param("hash", set.value())
        .param("name", Db.text(row.sides().set()))
        .param("a", a.run().value())
        .param("a_source", a.source().value())
        .param("a_name", Db.text(a.name()))
        .param("a_model", Db.text(a.model()))
        .param("a_started", Micros.of(a.started()))
        .param("b", b.run().value())
        .param("b_source", b.source().value())
        .param("b_name", Db.text(b.name()))
        .param("b_model", Db.text(b.model()))
        .param("b_started", Micros.of(b.started()))
        .param("margin", row.bar().margin())
        .param("alpha", row.bar().alpha())
        .param("gate", row.gate().word())
        .param("content", Db.text(content.text()))
        .param("digest", content.digest())
        .param("person", row.made().person().map(PersonId::value).orElse(""))
        .param("account", Db.text(row.made().account()))
        .param("made", Micros.of(row.made().at()))
        .update();
  }

  List<Row> list(SpaceId space, Wanted wanted) {
    return shown(
            "select * " + SHOWN + " order by made desc, id desc limit :limit offset :offset",
            space,
            wanted)
        .param("limit", wanted.limit())
        .param("offset", wanted.offset())
        .query((row, number) -> read(row))
        .list();
  }

  int count(SpaceId space, Wanted wanted) {
    return shown("select count(*) " + SHOWN, space, wanted).query(Integer.class).single();
  }

  private StatementSpec shown(String sql, SpaceId space, Wanted wanted) {
    return db.sql(sql)
        .param("space", space.value())
        .param("hash", wanted.set().value())
        .param("source", wanted.base().value());
  }

  Optional<Row> find(SpaceId space, VerdictId id) {
    return one("select * from swap_verdict where space = :space and id = :id", space, id)
        .query((row, number) -> read(row))
        .optional();
  }

  String content(SpaceId space, VerdictId id) {
    return one("select content from swap_verdict where space = :space and id = :id", space, id)
        .query(String.class)
        .single();
  }

  /// False where there was none.
  boolean delete(SpaceId space, VerdictId id) {
    return one("delete from swap_verdict where space = :space and id = :id", space, id).update()
        > 0;
  }

  private StatementSpec one(String sql, SpaceId space, VerdictId id) {
    return db.sql(sql).param("space", space.value()).param("id", Db.text(id.value()));
  }

  /// Forgets who made them, but not what was found.
  void forget(SpaceId space, PersonId person) {
    db.sql(
            """
            update swap_verdict set person = '', account = ''
            where space = :space and person = :person
            """)
        .param("space", space.value())
        .param("person", person.value())
        .update();
  }

  private static Row read(ResultSet row) throws SQLException {
    String person = row.getString("person");
    return new Row(
        new VerdictId(row.getString("id")),
        new Made(
            Micros.toInstant(row.getLong("made")),
            person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(person)),
            row.getString("account")),
        new Sides(row.getString("name"), party(row, "a"), party(row, "b")),
        new Bar(row.getDouble("margin"), row.getDouble("alpha")),
        Gate.valueOf(row.getString("gate").toUpperCase(Locale.ROOT)));
  }

  private static Party party(ResultSet row, String side) throws SQLException {
    return new Party(
        new RunId(row.getString(side)),
        new SourceId(row.getString(side + "_source")),
        row.getString(side + "_name"),
        row.getString(side + "_model"),
        Micros.toInstant(row.getLong(side + "_started")));
  }
}
