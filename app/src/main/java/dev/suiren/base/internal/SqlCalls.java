package dev.suiren.base.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.RecordedCalls.Call;
import dev.suiren.base.RecordedCalls.Period;
import dev.suiren.base.RecordedCalls.Scope;
import dev.suiren.base.RecordedCalls.Sought;
import dev.suiren.base.RecordedCalls.Sum;
import dev.suiren.base.RecordedCalls.Tokens;
import dev.suiren.base.RecordedCalls.Wanted;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The rows of recordings as their owner looks through them.
record SqlCalls(SqlRecordings recordings) {
  private static final int AT_ONCE = 500;

  private static final String IN_RANGE =
      " where space = :space and (:source = '' or source = :source) and asked < :before";

  private static final String LOCK =
      """
      update base_source set url = url
      where space = :space and (:source = '' or source = :source)
      """;

  private static final String SHOWN =
      """
      from base_recording r
        join base_source s on s.space = r.space and s.source = r.source
      where r.space = :space and (:source = '' or r.source = :source)
        and (:all = 1 or r.request in (:requests)
          or (:letters > 0 and substr(r.request, 1, :letters) = :beginning))
      """;

  /// @param source empty for all
  /// @param before in microseconds
  record Range(String source, long before) {
    static final Range ALL = new Range("", Long.MAX_VALUE);

    static Range of(Scope scope) {
      return new Range(
          scope.source().map(SourceId::value).orElse(""),
          scope.before().map(Micros::of).orElse(Long.MAX_VALUE));
    }
  }

  List<Call> list(Wanted wanted) {
    return shown(
            "select r.*, s.url, s.model "
                + SHOWN
                + " order by r.asked desc, r.request limit :limit offset :offset",
            wanted)
        .param("limit", wanted.limit())
        .param("offset", wanted.offset())
        .query((row, number) -> new Call(SqlRecordings.source(row), recordings.read(row)))
        .list();
  }

  int count(Wanted wanted) {
    return shown("select count(*) " + SHOWN, wanted).query(Integer.class).single();
  }

  private StatementSpec shown(String sql, Wanted wanted) {
    Sought sought = wanted.sought().orElse(new Sought("", Set.of()));
    return sql(sql)
        .param("source", wanted.source().map(SourceId::value).map(Db::text).orElse(""))
        .param("all", wanted.sought().isPresent() ? 0 : 1)
        .param("requests", sought.requests().isEmpty() ? Set.of("") : sought.requests())
        .param("letters", sought.beginning().length())
        .param("beginning", Db.text(sought.beginning()));
  }

  Optional<Call> find(String request) {
    return sql("""
    select r.*, s.url, s.model from base_recording r
      join base_source s on s.space = r.space and s.source = r.source
    where r.space = :space and r.request = :request
    """)
        .param("request", Db.text(request))
        .query((row, number) -> new Call(SqlRecordings.source(row), recordings.read(row)))
        .optional();
  }

  /// Some hashes that come after `request`, in their order.
  List<String> requestsAfter(Range range, String request) {
    return ranged(
            "select request from base_recording"
                + IN_RANGE
                + " and request > :request order by request limit :most",
            range)
        .param("request", request)
        .param("most", AT_ONCE)
        .query(String.class)
        .list();
  }

  Sum sum(Range range) {
    return sums(range).values().stream().reduce(Sum.NOTHING, SqlCalls::plus);
  }

  /// By base. Amounts are texts to the last digit, so that they are added here.
  Map<SourceId, Sum> sums(Range range) {
    Map<SourceId, Sum> sums = new HashMap<>();
    ranged(
            """
            select source, currency, cost, count(*) as answers, sum(prompt_tokens) as prompt,
              sum(completion_tokens) as completion, min(asked) as first_asked,
              max(asked) as last_asked, sum(octet_length(said) + octet_length(reasoning)
                + case when calls = '[]' then 0 else octet_length(calls) end) as bytes
            from base_recording
            """
                + IN_RANGE
                + " group by source, currency, cost",
            range)
        .query(
            row -> {
              long answers = row.getLong("answers");
              BigDecimal amount =
                  new BigDecimal(row.getString("cost")).multiply(BigDecimal.valueOf(answers));
              Cost paid = new Cost(amount, Currency.getInstance(row.getString("currency")));
              Sum some =
                  new Sum(
                      answers,
                      new Tokens(row.getLong("prompt"), row.getLong("completion")),
                      amount.signum() == 0 ? List.of() : List.of(paid),
                      row.getLong("bytes"),
                      Optional.of(
                          new Period(
                              Micros.toInstant(row.getLong("first_asked")),
                              Micros.toInstant(row.getLong("last_asked")))));
              sums.merge(new SourceId(row.getString("source")), some, SqlCalls::plus);
            });
    return sums;
  }

  private static Sum plus(Sum one, Sum other) {
    Map<String, Cost> paid = new TreeMap<>();
    Stream.concat(one.paid().stream(), other.paid().stream())
        .forEach(cost -> paid.merge(cost.currency().getCurrencyCode(), cost, SqlCalls::plus));
    return new Sum(
        one.answers() + other.answers(),
        new Tokens(
            one.tokens().prompt() + other.tokens().prompt(),
            one.tokens().completion() + other.tokens().completion()),
        List.copyOf(paid.values()),
        one.bytes() + other.bytes(),
        one.period().isEmpty()
            ? other.period()
            : other.period().map(it -> span(one.period().get(), it)).or(one::period));
  }

  private static Cost plus(Cost one, Cost other) {
    return new Cost(one.amount().add(other.amount()), one.currency());
  }

  private static Period span(Period one, Period other) {
    return new Period(
        one.first().isBefore(other.first()) ? one.first() : other.first(),
        one.last().isAfter(other.last()) ? one.last() : other.last());
  }

  /// Until the end of the transaction nothing of these bases is recorded elsewhere.
  void lock(Range range) {
    sql(LOCK).param("source", Db.text(range.source())).update();
  }

  /// The bases of which something is there.
  List<String> sources(Range range) {
    return ranged(
            "select source from base_recording"
                + IN_RANGE
                + " union select source from base_failure"
                + IN_RANGE
                + " order by source",
            range)
        .query(String.class)
        .list();
  }

  /// Deletes answers and failed attempts, and those of the bases of which nothing is left.
  ///
  /// @param sources whose rows are locked
  long delete(Range range, List<String> sources) {
    long answers = ranged("delete from base_recording" + IN_RANGE, range).update();
    ranged("delete from base_failure" + IN_RANGE, range).update();
    sources.forEach(this::deleteIfEmpty);
    return answers;
  }

  private void deleteIfEmpty(String source) {
    sql("""
    delete from base_source where space = :space and source = :source and not exists (
        select 1 from base_recording r
        where r.space = base_source.space and r.source = base_source.source)
      and not exists (
        select 1 from base_failure f
        where f.space = base_source.space and f.source = base_source.source)
    """)
        .param("source", source)
        .update();
  }

  private StatementSpec ranged(String sql, Range range) {
    return sql(sql).param("source", Db.text(range.source())).param("before", range.before());
  }

  private StatementSpec sql(String text) {
    return recordings.db().sql(text).param("space", recordings.space().value());
  }
}
