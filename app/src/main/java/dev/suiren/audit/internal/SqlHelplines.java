package dev.suiren.audit.internal;

import dev.suiren.audit.Helpline;
import dev.suiren.kernel.Db;
import dev.suiren.people.SpaceId;
import java.util.Optional;

/// The lines of help that owners chose.
final class SqlHelplines {
  private final Db db;

  SqlHelplines(Db db) {
    this.db = db;
  }

  Optional<Helpline> find(SpaceId space) {
    return db.sql("select * from audit_helpline where space = :space")
        .param("space", space.value())
        .query(
            (row, number) ->
                new Helpline(
                    row.getString("everywhere"),
                    row.getString("zh_hans"),
                    row.getString("zh_hant"),
                    row.getString("en")))
        .optional();
  }

  void set(SpaceId space, Helpline helpline) {
    db.sql(
            """
            insert into audit_helpline (space, everywhere, zh_hans, zh_hant, en)
            values (:space, :everywhere, :hans, :hant, :en)
            on conflict (space) do update
              set everywhere = excluded.everywhere, zh_hans = excluded.zh_hans,
                zh_hant = excluded.zh_hant, en = excluded.en
            """)
        .param("space", space.value())
        .param("everywhere", helpline.everywhere())
        .param("hans", helpline.zhHans())
        .param("hant", helpline.zhHant())
        .param("en", helpline.en())
        .update();
  }

  void remove(SpaceId space) {
    db.sql("delete from audit_helpline where space = :space")
        .param("space", space.value())
        .update();
  }
}
