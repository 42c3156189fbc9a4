package dev.suiren.audit.internal;

import dev.suiren.audit.Evidence;
import dev.suiren.audit.FalseAlarms;
import dev.suiren.audit.Mint;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How texts of lists did on the clean texts, by the text and by what measured it.
final class SqlAlarms {
  private final Db db;
  private final String engine;
  private final Mint mint = Mint.open();

  /// @param engine changes whenever a measurement might
  SqlAlarms(Db db, String engine) {
    this.db = db;
    this.engine = engine;
  }

  Optional<FalseAlarms> find(String text) {
    return db.sql("select * from policy_alarm where text = ? and engine = ?")
        .params(text, engine)
        .query((set, n) -> row(set, culprits(text)))
        .optional();
  }

  private List<FalseAlarms.Culprit> culprits(String text) {
    return db.sql(
            "select term, texts from policy_alarm_term where text = ? and engine = ? order by"
                + " place")
        .params(text, engine)
        .query((set, n) -> new FalseAlarms.Culprit(evidence(set.getString(1)), set.getInt(2)))
        .list();
  }

  private Evidence<String> evidence(String term) {
    return mint.evidence(term);
  }

  private static FalseAlarms row(ResultSet set, List<FalseAlarms.Culprit> culprits)
      throws SQLException {
    return new FalseAlarms(
        set.getInt("texts"),
        new FalseAlarms.Count(set.getInt("held_public"), set.getInt("masked_public")),
        new FalseAlarms.Count(set.getInt("held_children"), set.getInt("masked_children")),
        culprits,
        Micros.toInstant(set.getLong("measured")));
  }

  void keep(String text, int texts, AlarmTrial.Figures figures, Instant now) {
    db.inTransaction(
        () -> {
          int fresh =
              db.sql(
                      """
                      insert into policy_alarm (text, engine, texts, held_public, masked_public,
                        held_children, masked_children, measured)
                      values (?, ?, ?, ?, ?, ?, ?, ?)
                      on conflict (text, engine) do nothing
                      """)
                  .params(
                      text,
                      engine,
                      texts,
                      figures.heldPublic(),
                      figures.maskedPublic(),
                      figures.heldChildren(),
                      figures.maskedChildren(),
                      Micros.of(now))
                  .update();
          if (fresh > 0) {
            keepCulprits(text, figures.culprits());
          }
        });
  }

  private void keepCulprits(String text, List<AlarmTrial.Culprit> culprits) {
    for (int place = 0; place < culprits.size(); place++) {
      AlarmTrial.Culprit culprit = culprits.get(place);
      db.sql(
              """
              insert into policy_alarm_term (text, engine, place, term, texts)
              values (?, ?, ?, ?, ?)
              """)
          .params(text, engine, place, culprit.term(), culprit.texts())
          .update();
    }
  }
}
