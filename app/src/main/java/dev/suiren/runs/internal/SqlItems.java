package dev.suiren.runs.internal;

import dev.suiren.kernel.Db;
import dev.suiren.runs.Judgements.Filter;
import dev.suiren.runs.Judgements.Wanted;
import dev.suiren.runs.RunId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Judgements put together by check.
record SqlItems(Db db) {

  record Row(int place, int right, int judged, int all) {}

  List<Row> list(RunId run, Wanted wanted) {
    return bound(
            grouped(wanted.filter()) + " order by j.place limit :limit offset :offset", run, wanted)
        .param("limit", wanted.limit())
        .param("offset", wanted.offset())
        .query(
            (row, number) ->
                new Row(
                    row.getInt("place"),
                    row.getInt("correct"),
                    row.getInt("judged"),
                    row.getInt("answers")))
        .list();
  }

  int count(RunId run, Wanted wanted) {
    return bound("select count(*) from (" + grouped(wanted.filter()) + ") shown", run, wanted)
        .query(Integer.class)
        .single();
  }

  private StatementSpec bound(String sql, RunId run, Wanted wanted) {
    return db.sql(sql)
        .param("run", run.value())
        .param("function", Db.text(wanted.function().orElse("")));
  }

  private static String grouped(Filter filter) {
    return """
    select j.place, count(*) as answers, count(%1$s) as judged,
      count(case when %1$s >= 1 then 1 end) as correct
    from %2$s where j.run = :run and (:function = '' or j.function = :function)
    group by j.place %3$s
    """
        .formatted(SqlJudgements.COUNTS, SqlJudgements.JOINED, having(filter));
  }

  private static String having(Filter filter) {
    String counts = SqlJudgements.COUNTS;
    return switch (filter) {
      case ALL -> "";
      case WRONG -> "having min(" + counts + ") < 1";
      case RIGHT -> "having count(*) = count(" + counts + ") and min(" + counts + ") >= 1";
      case UNANSWERED -> "having count(" + counts + ") < count(*)";
      case FLAKY -> "having min(" + counts + ") < max(" + counts + ")";
    };
  }
}
