package dev.suiren.gaps.internal;

import dev.suiren.gaps.Gaps.Limits;
import dev.suiren.kernel.Db;
import dev.suiren.people.SpaceId;

/// What the owners decided. Without a decision nothing is kept.
final class SqlChoices {
  private final Db db;

  record Decision(boolean on, Limits limits) {}

  SqlChoices(Db db) {
    this.db = db;
  }

  Decision get(SpaceId space) {
    return db.sql("select kept, days, occasions from gap_choice where space = :space")
        .param("space", space.value())
        .query(
            (row, number) ->
                new Decision(
                    row.getBoolean("kept"),
                    new Limits(row.getInt("days"), row.getInt("occasions"))))
        .optional()
        .orElse(new Decision(false, Limits.USUAL));
  }

  void set(SpaceId space, Decision decision) {
    db.sql(
            """
            insert into gap_choice (space, kept, days, occasions)
            values (:space, :kept, :days, :occasions)
            on conflict (space) do update
              set kept = excluded.kept, days = excluded.days, occasions = excluded.occasions
            """)
        .param("space", space.value())
        .param("kept", decision.on())
        .param("days", decision.limits().days())
        .param("occasions", decision.limits().occasions())
        .update();
  }

  /// Whether the space keeps questions; if so, nobody can turn that off before the transaction at
  /// hand has ended.
  boolean holdsOn(SpaceId space) {
    return db.sql("update gap_choice set kept = :on where space = :space and kept = :on")
            .param("on", true)
            .param("space", space.value())
            .update()
        == 1;
  }
}
