package dev.suiren.base.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.Ending;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Source;
import dev.suiren.base.SourceId;
import dev.suiren.base.Usage;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.people.SpaceId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of recordings of one space.
record SqlRecordings(Db db, Ids ids, RecordingJson json, SpaceId space) {

  /// An attempt that brought no answer.
  record Failure(
      String request, int repeat, Ending.Failed ending, Duration took, Cost cost, Instant asked) {}

  boolean has(String request) {
    return sql("select request from base_recording where space = :space and request = :request")
        .param("request", request)
        .query(String.class)
        .optional()
        .isPresent();
  }

  Optional<Recording> find(String request) {
    return sql("select * from base_recording where space = :space and request = :request")
        .param("request", request)
        .query((row, number) -> read(row))
        .optional();
  }

  /// Keeps an answer; what was recorded first under this hash stays, and is returned.
  Recording keep(Source source, Recording answer) {
    return db.inTransaction(
        () -> {
          remember(source);
          return insertNew(source.id(), answer) ? answer : find(answer.request()).orElse(answer);
        });
  }

  void keep(Source source, Failure failure) {
    db.inTransaction(
        () -> {
          remember(source);
          insert(source.id(), failure);
        });
  }

  /// Returns whether it was not there yet.
  boolean insertNew(SourceId source, Recording answer) {
    int added =
        sql("""
        insert into base_recording (space, request, source, repetition, said, reasoning, calls,
          reason, prompt_tokens, completion_tokens, millis, cost, currency, asked)
        values (:space, :request, :source, :repeat, :said, :reasoning, :calls,
          :reason, :prompt, :completion, :millis, :cost, :currency, :asked)
        on conflict do nothing
        """)
            .param("request", answer.request())
            .param("source", source.value())
            .param("repeat", answer.repeat())
            .param("said", answer.text())
            .param("reasoning", answer.reasoning())
            .param("calls", json.calls(answer.calls()))
            .param("reason", word(answer.reason()))
            .param("prompt", answer.usage().promptTokens())
            .param("completion", answer.usage().completionTokens())
            .param("millis", answer.took().toMillis())
            .param("cost", answer.cost().amount().toPlainString())
            .param("currency", answer.cost().currency().getCurrencyCode())
            .param("asked", Micros.of(answer.asked()))
            .update();
    return added > 0;
  }

  private void insert(SourceId source, Failure failure) {
    sql("""
    insert into base_failure (id, space, request, source, repetition, fault, begun, millis,
      cost, currency, asked)
    values (:id, :space, :request, :source, :repeat, :fault, :begun, :millis,
      :cost, :currency, :asked)
    """)
        .param("id", ids.next())
        .param("request", failure.request())
        .param("source", source.value())
        .param("repeat", failure.repeat())
        .param("fault", failure.ending().fault().word())
        .param("begun", failure.ending().begun() ? 1 : 0)
        .param("millis", failure.took().toMillis())
        .param("cost", failure.cost().amount().toPlainString())
        .param("currency", failure.cost().currency().getCurrencyCode())
        .param("asked", Micros.of(failure.asked()))
        .update();
  }

  /// Nothing of it is forgotten before the end of the transaction, which adds what is recorded.
  void remember(Source source) {
    sql("""
    insert into base_source (space, source, url, model)
    values (:space, :source, :url, :model)
    on conflict (space, source) do update set url = excluded.url
    """)
        .param("source", source.id().value())
        .param("url", source.url())
        .param("model", source.model())
        .update();
  }

  /// Until the end of the transaction nothing of this base is forgotten elsewhere.
  void lock(SourceId source) {
    sql("update base_source set url = url where space = :space and source = :source")
        .param("source", source.value())
        .update();
  }

  /// The texts of those of these answers that are there.
  Map<String, String> texts(Collection<String> requests) {
    Map<String, String> texts = new HashMap<>();
    sql("select request, said from base_recording where space = :space and request in (:requests)")
        .param("requests", requests)
        .query(
            row -> {
              texts.put(row.getString("request"), row.getString("said"));
            });
    return texts;
  }

  List<Source> listSources() {
    return sql("select * from base_source where space = :space order by model, url")
        .query((row, number) -> source(row))
        .list();
  }

  Optional<Source> findSource(SourceId id) {
    return sql("select * from base_source where space = :space and source = :source")
        .param("source", Db.text(id.value()))
        .query((row, number) -> source(row))
        .optional();
  }

  long countFailures(SourceId source) {
    return sql("select count(*) from base_failure where space = :space and source = :source")
        .param("source", source.value())
        .query(Long.class)
        .single();
  }

  /// Up to `most` answers whose hashes come after `request`, in their order.
  List<Recording> listAfter(SourceId source, String request, int most) {
    return sql("""
    select * from base_recording
    where space = :space and source = :source and request > :request
    order by request limit :most
    """)
        .param("source", source.value())
        .param("request", request)
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  private JdbcClient.StatementSpec sql(String text) {
    return db.sql(text).param("space", space.value());
  }

  static String word(Ending.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  static Source source(ResultSet row) throws SQLException {
    return new Source(
        new SourceId(row.getString("source")), row.getString("url"), row.getString("model"));
  }

  Recording read(ResultSet row) throws SQLException {
    return new Recording(
        row.getString("request"),
        row.getInt("repetition"),
        row.getString("said"),
        row.getString("reasoning"),
        json.calls(row.getString("calls")),
        Ending.Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
        new Usage(row.getInt("prompt_tokens"), row.getInt("completion_tokens")),
        Duration.ofMillis(row.getLong("millis")),
        new Cost(
            new BigDecimal(row.getString("cost")), Currency.getInstance(row.getString("currency"))),
        Micros.toInstant(row.getLong("asked")));
  }
}
