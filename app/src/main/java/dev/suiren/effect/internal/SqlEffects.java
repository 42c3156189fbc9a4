package dev.suiren.effect.internal;

import dev.suiren.effect.Effect;
import dev.suiren.effect.EffectId;
import dev.suiren.effect.Sums;
import dev.suiren.effect.Told;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.people.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rows of kept effects; every statement names the space.
record SqlEffects(Db db) {

  /// @param judged how many of the questions after were taken from a run of checks
  record Row(EffectId id, Told told, Instant at, String hash, int judged) {}

  /// A row with what its sums say; the sums of many clusters are let go of as soon as they are
  /// read.
  record Figured(Row row, Effect effect) {}

  void add(SpaceId space, Row row, Sums sums) {
    db.sql(
            """
            insert into effect (id, space, scenario, entered_by, time_before, time_after, hash,
              judged, questions_before, questions_after, sums, kept)
            values (:id, :space, :scenario, :by, :before, :after, :hash,
              :judged, :questionsBefore, :questionsAfter, :sums, :kept)
            """)
        .param("id", row.id().value())
        .param("space", space.value())
        .param("scenario", Db.text(row.told().scenario()))
        .param("by", Db.text(row.told().by()))
        .param("before", Db.text(row.told().before()))
        .param("after", Db.text(row.told().after()))
        .param("hash", row.hash())
        .param("judged", row.judged())
        .param("questionsBefore", sums.before())
        .param("questionsAfter", sums.after())
        .param("sums", SumsText.of(sums))
        .param("kept", Micros.of(row.at()))
        .update();
  }

  List<Figured> list(SpaceId space, int offset, int limit) {
    return db.sql(
            """
            select * from effect where space = :space
            order by kept desc, id desc limit :limit offset :offset
            """)
        .param("space", space.value())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> read(row))
        .list();
  }

  int count(SpaceId space) {
    return db.sql("select count(*) from effect where space = :space")
        .param("space", space.value())
        .query(Integer.class)
        .single();
  }

  Optional<Figured> find(SpaceId space, EffectId id) {
    return db.sql("select * from effect where space = :space and id = :id")
        .param("space", space.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  /// Returns whether there was one.
  boolean delete(SpaceId space, EffectId id) {
    return db.sql("delete from effect where space = :space and id = :id")
            .param("space", space.value())
            .param("id", id.value())
            .update()
        > 0;
  }

  private static Figured read(ResultSet row) throws SQLException {
    Row kept =
        new Row(
            new EffectId(row.getString("id")),
            new Told(
                row.getString("scenario"),
                row.getString("entered_by"),
                row.getString("time_before"),
                row.getString("time_after")),
            Micros.toInstant(row.getLong("kept")),
            row.getString("hash"),
            row.getInt("judged"));
    Sums sums =
        SumsText.read(
            row.getInt("questions_before"), row.getInt("questions_after"), row.getString("sums"));
    return new Figured(kept, Effect.of(sums));
  }
}
