package dev.suiren.ledger.internal;

import dev.suiren.kernel.Db;

/// Has the database itself refuse to change or remove entries. The two dialects have no common
/// words for that, so it stands here and not in a migration.
final class Guards {
  private Guards() {}

  static void raise(Db db, boolean postgres) {
    if (postgres) {
      onPostgres(db);
    } else {
      onSqlite(db);
    }
  }

  private static void onSqlite(Db db) {
    for (String deed : new String[] {"update", "delete"}) {
      db.sql(
              """
              create trigger if not exists ledger_entry_no_%1$s before %1$s on ledger_entry
              begin select raise(abort, 'the ledger is append-only'); end
              """
                  .formatted(deed))
          .update();
    }
    db.sql(
            """
            create trigger if not exists ledger_entry_no_replace before insert on ledger_entry
            when exists (select 1 from ledger_entry where sequence = new.sequence)
            begin select raise(abort, 'the ledger is append-only'); end
            """)
        .update();
  }

  private static void onPostgres(Db db) {
    boolean there =
        db.sql("select count(*) from pg_trigger where tgname = 'ledger_entry_only_appended'")
                .query(Integer.class)
                .single()
            > 0;
    if (there) {
      return;
    }
    db.inTransaction(
        () -> {
          db.sql(
                  """
                  create or replace function ledger_entry_refused() returns trigger as
                  'begin raise exception ''the ledger is append-only''; end' language plpgsql
                  """)
              .update();
          db.sql(
                  """
                  create trigger ledger_entry_only_appended before update or delete or truncate
                  on ledger_entry for each statement execute function ledger_entry_refused()
                  """)
              .update();
        });
  }
}
