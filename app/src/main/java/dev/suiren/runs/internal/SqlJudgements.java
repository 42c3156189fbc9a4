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

  /// By their calls first: of a list of runs, SQLite would look at each judgement.
  static final String UNQUOTE =
      """
      update run_judgement set parameters = '[]', reply = ''
      where answer <> '' and request in (:requests) and exists (
        select 1 from run where run.id = run_judgement.run and run.space = :space)
      """;

  private static final String WRITE =
      """
      insert into run_judgement (run, place, repetition, item, function, dimension, cluster,
        score, code, parameters, millis, cost, currency, request, answer, said, reply)
      values (:run, :place, :repeat, :item, :function, :dimension, :cluster,
        :score, :code, :parameters, :millis, :cost, :currency, :request, :answer, :said, :reply)
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
          request = excluded.request, answer = excluded.answer, said = excluded.said,
          reply = excluded.reply
        """);
  }

  /// Writes one, unless something was said of the same repeat before.
  void putNew(RunId run, JudgementRow row) {
    write(run, row, "on conflict do nothing");
  }

  private void write(RunId run, JudgementRow row, String conflict) {
    JudgementRow.Program program = row.program();
    Optional<Reason> reason = program.judgement().why();
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
        .param("answer", program.judged())
        .param("said", program.recorded().map(Recorded::answer).orElse(""))
        .param("reply", Db.text(program.reply().map(json::writeValueAsString).orElse("")))
        .update();
  }

  private static @org.jspecify.annotations.Nullable Double score(Judgement judgement) {
    return judgement.score().isPresent() ? judgement.score().getAsDouble() : null;
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

  /// Drops what reasons quote of the answers to these calls, and replies made of them.
  void unquote(SpaceId space, List<String> requests) {
    db.sql(UNQUOTE).param("space", space.value()).param("requests", requests).update();
  }

  /// The same for all answers of a base.
  void unquote(SpaceId space, SourceId source) {
    db.sql(
            """
            update run_judgement set parameters = '[]', reply = ''
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
        request.isEmpty() ? Optional.empty() : Optional.of(new Recorded(request, said(row))),
        reply(row),
        row.getString("answer"));
  }

  /// The sha-256 of what the base said; rows that are older than replies know it as the answer.
  private static String said(ResultSet row) throws SQLException {
    String said = row.getString("said");
    return said.isEmpty() ? row.getString("answer") : said;
  }

  private Optional<ReplyRow> reply(ResultSet row) throws SQLException {
    String reply = row.getString("reply");
    return reply.isEmpty() ? Optional.empty() : Optional.of(json.readValue(reply, ReplyRow.class));
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
