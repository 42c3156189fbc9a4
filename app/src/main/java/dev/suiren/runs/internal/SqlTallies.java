package dev.suiren.runs.internal;

import dev.suiren.kernel.Db;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;

/// Counts what came of a run: all of it, or what one more judgement changes.
record SqlTallies(Db db) {
  private static final String BEFORE =
      """
      select j.answer as known, j.score as score, v.answer as judged, v.score as human,
        case when exists (
          select 1 from %s where j.run = :run and j.cluster = :cluster
            and (j.place <> :place or j.repetition <> :repeat) and %s is not null)
          then 1 else 0 end as shared
      from (select 1 as one) here
        left join run_judgement j
          on j.run = :run and j.place = :place and j.repetition = :repeat
        left join run_verdict v
          on v.run = :run and v.place = :place and v.repetition = :repeat
      """
          .formatted(SqlJudgements.JOINED, SqlJudgements.COUNTS);

  Run.Tally count(RunId run) {
    return db.sql(
            """
            select count(*) as answers, count(%1$s) as judged,
              count(case when %1$s >= 1 then 1 end) as correct, count(v.score) as by_hand,
              count(distinct case when %1$s is not null then j.cluster end) as clusters
            from %2$s where j.run = :run
            """
                .formatted(SqlJudgements.COUNTS, SqlJudgements.JOINED))
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

  /// What will have changed once this judgement is written in place of any before.
  TallyChange change(RunId run, JudgementRow row) {
    return db.sql(BEFORE)
        .param("run", run.value())
        .param("place", row.place().check())
        .param("repeat", row.place().repeat())
        .param("cluster", Db.text(row.subject().cluster()))
        .query((before, number) -> change(row, before))
        .single();
  }

  private static TallyChange change(JudgementRow row, ResultSet before) throws SQLException {
    String known = before.getString("known");
    OptionalDouble score = number(before, "score");
    OptionalDouble human = number(before, "human");
    String judged = human.isPresent() ? before.getString("judged") : "";
    OptionalDouble verdictBefore = judged.equals(known) ? human : OptionalDouble.empty();
    OptionalDouble verdictNow =
        judged.equals(row.program().judged()) ? human : OptionalDouble.empty();
    Counted was =
        new Counted(
            known != null,
            verdictBefore.isPresent() ? verdictBefore : score,
            verdictBefore.isPresent());
    Counted is =
        new Counted(
            true,
            verdictNow.isPresent() ? verdictNow : row.program().judgement().score(),
            verdictNow.isPresent());
    return is.minus(was, before.getInt("shared") != 0);
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /// One place of a run, as it counts.
  ///
  /// @param there whether it was asked at all
  private record Counted(boolean there, OptionalDouble score, boolean byHand) {

    /// @param shared whether its cluster is counted without it
    TallyChange minus(Counted was, boolean shared) {
      int judged = one(score.isPresent()) - one(was.score.isPresent());
      return new TallyChange(
          judged,
          one(isRight()) - one(was.isRight()),
          one(there) - one(was.there) - judged,
          shared ? 0 : judged,
          one(byHand) - one(was.byHand));
    }

    private boolean isRight() {
      return score.orElse(0) >= 1;
    }

    private static int one(boolean counts) {
      return counts ? 1 : 0;
    }
  }
}
