package dev.suiren.runs.internal;

import dev.suiren.base.Recordings;
import dev.suiren.kernel.Db;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.RunId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Judgements found by the calls that they are of.
record SqlUses(Db db) {
  private static final String OF_SPACE =
      " from run_judgement j join run on run.id = j.run where run.space = :space ";

  /// By their calls first: a cross join keeps SQLite from going through all runs.
  private static final String OF_CALLS =
      " from run_judgement j cross join run where run.id = j.run and run.space = :space ";

  static final String ITEMS =
      "select j.request, max(j.item) as item"
          + OF_CALLS
          + " and j.request in (:calls) group by j.request";

  private static final String LIST =
      "select j.run, j.place, j.repetition, j.item"
          + OF_CALLS
          + " and j.request = :call"
          + " order by run.started desc, run.id desc, j.place, j.repetition limit :most";

  /// Runs over a file read it, whatever is recorded here.
  static final String COUNT =
      "select j.run, count(*) as answers"
          + OF_CALLS
          + " and substr(run.base, 1, :letters) <> :file"
          + " and j.request in (:calls) group by j.run";

  record Row(RunId run, Place place, String item) {}

  List<String> calls(SpaceId space, String text, int most) {
    return db.sql(
            "select distinct j.request"
                + OF_SPACE
                + """
                and j.request <> '' and (j.item like :text escape '!'
                  or lower(j.item) like :small escape '!')
                limit :most
                """)
        .param("space", space.value())
        .param("text", like(text))
        .param("small", like(text.toLowerCase(Locale.ROOT)))
        .param("most", most)
        .query(String.class)
        .list();
  }

  private static String like(String text) {
    return "%" + Db.text(text).replaceAll("[!%_]", "!$0") + "%";
  }

  /// A check's id for each of the calls that any run knows.
  Map<String, String> items(SpaceId space, Collection<String> calls) {
    Map<String, String> items = new HashMap<>();
    db.sql(ITEMS)
        .param("space", space.value())
        .param("calls", calls)
        .query(
            row -> {
              items.put(row.getString("request"), row.getString("item"));
            });
    return items;
  }

  /// The latest run first.
  List<Row> list(SpaceId space, String call, int most) {
    return db.sql(LIST)
        .param("space", space.value())
        .param("call", Db.text(call))
        .param("most", most)
        .query(
            (row, number) ->
                new Row(
                    new RunId(row.getString("run")),
                    new Place(row.getInt("place"), row.getInt("repetition")),
                    row.getString("item")))
        .list();
  }

  /// How many judgements of each run are of these calls.
  Map<RunId, Integer> count(SpaceId space, Collection<String> calls) {
    Map<RunId, Integer> counts = new HashMap<>();
    db.sql(COUNT)
        .param("space", space.value())
        .param("letters", Recordings.FILE.length())
        .param("file", Recordings.FILE)
        .param("calls", calls)
        .query(
            row -> {
              counts.put(new RunId(row.getString("run")), row.getInt("answers"));
            });
    return counts;
  }
}
