package dev.suiren.runs.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.Recordings.Source;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.people.PersonId;
import dev.suiren.people.SpaceId;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs.Wanted;
import dev.suiren.runs.SetId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The rows of runs.
record SqlRuns(Db db) {
  private static final String SHOWN =
      """
      from run where space = :space and (:hash = '' or hash = :hash)
        and (:source = '' or source = :source)
      """;

  /// Writes a new run that is under way; false where one is under way in its lane.
  boolean insert(RunRow run, String lane) {
    return bound(
                db.sql(
                    """
                    insert into run (id, space, hash, base, name, documents, source, url, model,
                      repeats, parallel, budget, person, account, lane, state, why, started,
                      ended, seen, calls, answered, replayed, failed, spent, currency, judged,
                      correct, unanswered, clusters, by_hand, requests_per_minute, tokens_per_minute)
                    values (:id, :space, :hash, :base, :name, :documents, :source, :url, :model,
                      :repeats, :parallel, :budget, :person, :account, :lane, 'running', '',
                      :started, 0, :started, 0, 0, 0, 0, '0', :currency, 0,
                      0, 0, 0, 0, :requests, :tokens)
                    on conflict do nothing
                    """),
                run)
            .param("hash", run.order().set().value())
            .param("base", Db.text(run.order().base().word()))
            .param("name", Db.text(run.order().base().name()))
            .param("documents", run.order().documents() ? 1 : 0)
            .param("source", run.order().base().source().id().value())
            .param("url", run.order().base().source().url())
            .param("model", run.order().base().source().model())
            .param("repeats", run.order().terms().repeats())
            .param("parallel", run.order().terms().limits().parallel())
            .param("requests", run.order().terms().limits().requestsPerMinute().orElse(0))
            .param("tokens", run.order().terms().limits().tokensPerMinute().orElse(0))
            .param("lane", lane)
            .param("started", Micros.of(run.stand().started()))
            .param("currency", run.counts().spent().currency().getCurrencyCode())
            .update()
        > 0;
  }

  /// Sets an ended run under way again; false where one is under way in its lane.
  boolean begin(RunRow run, RunRow.Orderer by, Instant now) {
    return db.sql(
                """
                update run set state = 'running', why = '', ended = 0, seen = :seen,
                  budget = :budget, person = :person, account = :account
                where id = :id and state <> 'running' and not exists (
                  select 1 from run other where other.space = run.space
                    and other.lane = run.lane and other.state = 'running')
                """)
            .param("id", run.id().value())
            .param("seen", Micros.of(now))
            .param("budget", budget(run))
            .param("person", by.person().map(PersonId::value).orElse(""))
            .param("account", Db.text(by.account()))
            .update()
        > 0;
  }

  private static StatementSpec bound(StatementSpec sql, RunRow run) {
    RunRow.Orderer by = run.stand().by();
    return sql.param("id", run.id().value())
        .param("space", run.space().value())
        .param("budget", budget(run))
        .param("person", by.person().map(PersonId::value).orElse(""))
        .param("account", Db.text(by.account()));
  }

  private static String budget(RunRow run) {
    return run.order().terms().limits().budget().map(BigDecimal::toPlainString).orElse("");
  }

  void setCounts(RunId run, RunRow.Counts counts) {
    db.sql(
            """
            update run set calls = :calls, answered = :answered, replayed = :replayed,
              failed = :failed, spent = :spent, currency = :currency
            where id = :id
            """)
        .param("id", run.value())
        .param("calls", counts.calls())
        .param("answered", counts.answered())
        .param("replayed", counts.replayed())
        .param("failed", counts.failed())
        .param("spent", counts.spent().amount().toPlainString())
        .param("currency", counts.spent().currency().getCurrencyCode())
        .update();
  }

  /// What was made of its judgements before does not hold any more.
  void setTally(RunId run, Run.Tally tally) {
    db.sql(
            """
            update run set judged = :judged, correct = :right, unanswered = :unanswered,
              clusters = :clusters, by_hand = :hand, round = round + 1
            where id = :id
            """)
        .param("id", run.value())
        .param("judged", tally.judged())
        .param("right", tally.right())
        .param("unanswered", tally.unanswered())
        .param("clusters", tally.clusters())
        .param("hand", tally.byHand())
        .update();
  }

  /// Counts what was written, where what was written before is counted already.
  void addTally(RunId run, TallyChange more) {
    db.sql(
            """
            update run set judged = judged + :judged, correct = correct + :right,
              unanswered = unanswered + :unanswered, clusters = clusters + :clusters,
              by_hand = by_hand + :hand
            where id = :id
            """)
        .param("id", run.value())
        .param("judged", more.judged())
        .param("right", more.right())
        .param("unanswered", more.unanswered())
        .param("clusters", more.clusters())
        .param("hand", more.byHand())
        .update();
  }

  void end(RunId run, Run.State state, Optional<Run.Why> why, Instant ended) {
    db.sql("update run set state = :state, why = :why, ended = :ended where id = :id")
        .param("id", run.value())
        .param("state", state.word())
        .param("why", why.map(Run.Why::word).orElse(""))
        .param("ended", Micros.of(ended))
        .update();
  }

  /// Tells that the process that runs it is still there.
  void touch(RunId run, Instant now) {
    db.sql("update run set seen = :seen where id = :id")
        .param("seen", Micros.of(now))
        .param("id", run.value())
        .update();
  }

  /// Those that are said to be under way, in all spaces, with the time they were last seen.
  Map<RunId, Instant> listUnderWay() {
    Map<RunId, Instant> seen = new HashMap<>();
    db.sql("select id, seen from run where state = 'running'")
        .query(
            row -> {
              seen.put(new RunId(row.getString("id")), Micros.toInstant(row.getLong("seen")));
            });
    return seen;
  }

  void setInterrupted(RunId run) {
    db.sql("update run set state = 'interrupted' where id = :id and state = 'running'")
        .param("id", run.value())
        .update();
  }

  Optional<RunRow> find(SpaceId space, RunId id) {
    return db.sql("select * from run where space = :space and id = :id")
        .param("space", space.value())
        .param("id", Db.text(id.value()))
        .query((row, number) -> read(row))
        .optional();
  }

  List<RunRow> list(SpaceId space, Wanted wanted) {
    return shown(
            "select * " + SHOWN + " order by started desc, id desc limit :limit offset :offset",
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
        .param("hash", wanted.set().map(SetId::value).orElse(""))
        .param("source", wanted.source().map(SourceId::value).orElse(""));
  }

  void delete(RunId run) {
    for (String table : List.of("run_verdict", "run_judgement", "run_figures")) {
      db.sql("delete from " + table + " where run = :run").param("run", run.value()).update();
    }
    db.sql("delete from run where id = :run").param("run", run.value()).update();
  }

  /// Forgets who ordered, but not what.
  void forget(SpaceId space, PersonId person) {
    db.sql(
            """
            update run set person = '', account = '' where space = :space and person = :person
            """)
        .param("space", space.value())
        .param("person", person.value())
        .update();
  }

  private static RunRow read(ResultSet row) throws SQLException {
    String why = row.getString("why");
    String person = row.getString("person");
    long ended = row.getLong("ended");
    return new RunRow(
        new RunId(row.getString("id")),
        new SpaceId(row.getString("space")),
        order(row),
        new RunRow.Stand(
            Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            why.isEmpty()
                ? Optional.empty()
                : Optional.of(Run.Why.valueOf(why.toUpperCase(Locale.ROOT))),
            new RunRow.Orderer(
                person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(person)),
                row.getString("account")),
            Micros.toInstant(row.getLong("started")),
            ended == 0 ? Optional.empty() : Optional.of(Micros.toInstant(ended)),
            Micros.toInstant(row.getLong("seen"))),
        counts(row),
        new Run.Tally(
            row.getInt("judged"),
            row.getInt("correct"),
            row.getInt("unanswered"),
            row.getInt("clusters"),
            row.getInt("by_hand")));
  }

  private static RunRow.Order order(ResultSet row) throws SQLException {
    String budget = row.getString("budget");
    Limits limits =
        new Limits(
            row.getInt("parallel"),
            limit(row.getInt("requests_per_minute")),
            limit(row.getInt("tokens_per_minute")),
            budget.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(budget)),
            OptionalInt.empty());
    return new RunRow.Order(
        new SetId(row.getString("hash")),
        new RunRow.Base(
            row.getString("base"),
            row.getString("name"),
            new Source(
                new SourceId(row.getString("source")),
                row.getString("url"),
                row.getString("model"))),
        new Run.Terms(row.getInt("repeats"), limits),
        row.getInt("documents") != 0);
  }

  private static OptionalInt limit(int kept) {
    return kept == 0 ? OptionalInt.empty() : OptionalInt.of(kept);
  }

  private static RunRow.Counts counts(ResultSet row) throws SQLException {
    return new RunRow.Counts(
        row.getInt("calls"),
        row.getInt("answered"),
        row.getInt("replayed"),
        row.getInt("failed"),
        new Cost(
            new BigDecimal(row.getString("spent")),
            Currency.getInstance(row.getString("currency"))));
  }
}
