package dev.suiren.runs.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.SourceId;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.people.PersonId;
import dev.suiren.people.SpaceId;
import dev.suiren.proof.Trials.Recorded;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Score;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of judgements, and people's verdicts on them.
record SqlJudgements(Db db, JsonMapper json) {
  private static final int AT_ONCE = 1000;
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  /// Each judgement with the verdict on the same answer, and what counts of both.
  static final String JOINED =
      """
      run_judgement j left join run_verdict v on v.run = j.run and v.place = j.place
        and v.repetition = j.repetition and v.answer = j.answer
      """;

  static final String COUNTS = "coalesce(v.score, j.score)";

  private static final String ROWS =
      """
      select j.*, v.score as human, v.note as human_note, v.person as human_person,
        v.account as human_account, v.given as human_given from
      """
          + JOINED;

  private static final String WRITE =
      """
      insert into run_judgement (run, place, repetition, item, function, dimension, cluster,
        score, code, parameters, millis, cost, currency, request, answer)
      values (:run, :place, :repeat, :item, :function, :dimension, :cluster,
        :score, :code, :parameters, :millis, :cost, :currency, :request, :answer)
      """;

  /// Writes one, in place of what was said of the same repeat before.
  void put(RunId run, JudgementRow row) {
    write(
        run,
        row,
        """
        on conflict (run, place, repetition) do update set
          score = excluded.score, code = excluded.code, parameters = excluded.parameters,
          millis = excluded.millis, cost = excluded.cost, currency = excluded.currency,
          request = excluded.request, answer = excluded.answer
        """);
  }

  /// Writes one, unless something was said of the same repeat before.
  void putNew(RunId run, JudgementRow row) {
    write(run, row, "on conflict do nothing");
  }

  private void write(RunId run, JudgementRow row, String conflict) {
    JudgementRow.Program program = row.program();
    Optional<Reason> reason = reason(program.judgement());
    db.sql(WRITE + conflict)
        .param("run", run.value())
        .param("place", row.place().check())
        .param("repeat", row.place().repeat())
        .param("item", Db.text(row.subject().item()))
        .param("function", Db.text(row.subject().function()))
        .param("dimension", row.dimension().name().toLowerCase(Locale.ROOT))
        .param("cluster", Db.text(row.subject().cluster()))
        .param("score", score(program.judgement()), java.sql.Types.DOUBLE)
        .param("code", reason.map(SqlJudgements::word).orElse(""))
        .param("parameters", Db.text(json.writeValueAsString(parameters(reason))))
        .param("millis", program.took().map(Duration::toMillis).orElse(null), java.sql.Types.BIGINT)
        .param("cost", program.cost().map(it -> it.amount().toPlainString()).orElse(""))
        .param("currency", program.cost().map(it -> it.currency().getCurrencyCode()).orElse(""))
        .param("request", program.recorded().map(Recorded::request).orElse(""))
        .param("answer", program.recorded().map(Recorded::answer).orElse(""))
        .update();
  }

  private static @org.jspecify.annotations.Nullable Double score(Judgement judgement) {
    return judgement.score().isPresent() ? judgement.score().getAsDouble() : null;
  }

  private static Optional<Reason> reason(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Right _ -> Optional.empty();
      case Judgement.Wrong(Reason reason) -> Optional.of(reason);
      case Judgement.NotAnswered(Reason reason) -> Optional.of(reason);
    };
  }

  private static String word(Reason reason) {
    return reason.code().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> parameters(Optional<Reason> reason) {
    return reason.map(Reason::parameters).orElse(List.of());
  }

  /// All rows, by place, then by repeat.
  void read(RunId run, Consumer<JudgementRow> each) {
    Place last = new Place(-1, 0);
    List<JudgementRow> some = listAfter(run, last);
    while (!some.isEmpty()) {
      some.forEach(each);
      some = listAfter(run, some.getLast().place());
    }
  }

  private List<JudgementRow> listAfter(RunId run, Place last) {
    return db.sql(
            ROWS
                + """
                where j.run = :run
                  and (j.place > :place or (j.place = :place and j.repetition > :repeat))
                order by j.place, j.repetition limit :most
                """)
        .param("run", run.value())
        .param("place", last.check())
        .param("repeat", last.repeat())
        .param("most", AT_ONCE)
        .query((row, number) -> row(row))
        .list();
  }

  /// Some repeats of one check.
  List<JudgementRow> list(RunId run, Place from, int most) {
    return db.sql(
            ROWS
                + """
                where j.run = :run and j.place = :place and j.repetition >= :repeat
                order by j.repetition limit :most
                """)
        .param("run", run.value())
        .param("place", from.check())
        .param("repeat", from.repeat())
        .param("most", most)
        .query((row, number) -> row(row))
        .list();
  }

  void put(RunId run, Place place, HumanRow human) {
    db.sql(
            """
            insert into run_verdict (run, place, repetition, answer, score, note, person, account,
              given)
            values (:run, :place, :repeat, :answer, :score, :note, :person, :account, :given)
            on conflict (run, place, repetition) do update set
              answer = excluded.answer, score = excluded.score, note = excluded.note,
              person = excluded.person, account = excluded.account, given = excluded.given
            """)
        .param("run", run.value())
        .param("place", place.check())
        .param("repeat", place.repeat())
        .param("answer", human.answer())
        .param("score", human.right() ? 1.0 : 0.0)
        .param("note", Db.text(human.note()))
        .param("person", human.by().person().map(PersonId::value).orElse(""))
        .param("account", Db.text(human.by().account()))
        .param("given", Micros.of(human.given()))
        .update();
  }

  void deleteVerdict(RunId run, Place place) {
    db.sql(
            """
            delete from run_verdict
            where run = :run and place = :place and repetition = :repeat
            """)
        .param("run", run.value())
        .param("place", place.check())
        .param("repeat", place.repeat())
        .update();
  }

  Run.Tally tally(RunId run) {
    return db.sql(
            """
            select count(*) as answers, count(%1$s) as judged,
              count(case when %1$s >= 1 then 1 end) as correct, count(v.score) as by_hand,
              count(distinct case when %1$s is not null then j.cluster end) as clusters
            from %2$s where j.run = :run
            """
                .formatted(COUNTS, JOINED))
        .param("run", run.value())
        .query(
            (row, number) ->
                new Run.Tally(
                    row.getInt("judged"),
                    row.getInt("correct"),
                    row.getInt("answers") - row.getInt("judged"),
                    row.getInt("clusters"),
                    row.getInt("by_hand")))
        .single();
  }

  /// Forgets who said it, but not what.
  void forget(SpaceId space, PersonId person) {
    db.sql(
            """
            update run_verdict set person = '', account = ''
            where person = :person and run in (select id from run where space = :space)
            """)
        .param("space", space.value())
        .param("person", person.value())
        .update();
  }

  /// Drops what reasons quote of answers of this base.
  void unquote(SpaceId space, SourceId source) {
    db.sql(
            """
            update run_judgement set parameters = '[]'
            where answer <> '' and run in (
              select id from run where space = :space and source = :source)
            """)
        .param("space", space.value())
        .param("source", source.value())
        .update();
  }

  private JudgementRow row(ResultSet row) throws SQLException {
    Dimension dimension = Dimension.valueOf(row.getString("dimension").toUpperCase(Locale.ROOT));
    return new JudgementRow(
        new Place(row.getInt("place"), row.getInt("repetition")),
        new Score.Subject(
            row.getString("item"), row.getString("function"), dimension, row.getString("cluster")),
        program(row),
        human(row));
  }

  private JudgementRow.Program program(ResultSet row) throws SQLException {
    long millis = row.getLong("millis");
    boolean took = !row.wasNull();
    String cost = row.getString("cost");
    String request = row.getString("request");
    return new JudgementRow.Program(
        judgement(row),
        took ? Optional.of(Duration.ofMillis(millis)) : Optional.empty(),
        cost.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Cost(new BigDecimal(cost), Currency.getInstance(row.getString("currency")))),
        request.isEmpty()
            ? Optional.empty()
            : Optional.of(new Recorded(request, row.getString("answer"))));
  }

  private Judgement judgement(ResultSet row) throws SQLException {
    String code = row.getString("code");
    if (code.isEmpty()) {
      return new Judgement.Right();
    }
    Reason reason =
        new Reason(
            Reason.Code.valueOf(code.toUpperCase(Locale.ROOT)),
            json.readValue(row.getString("parameters"), TEXTS));
    row.getDouble("score");
    return row.wasNull() ? new Judgement.NotAnswered(reason) : new Judgement.Wrong(reason);
  }

  private static Optional<HumanRow> human(ResultSet row) throws SQLException {
    double score = row.getDouble("human");
    if (row.wasNull()) {
      return Optional.empty();
    }
    String person = row.getString("human_person");
    return Optional.of(
        new HumanRow(
            score >= 1,
            row.getString("human_note"),
            row.getString("answer"),
            new RunRow.Orderer(
                person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(person)),
                row.getString("human_account")),
            Micros.toInstant(row.getLong("human_given"))));
  }
}
