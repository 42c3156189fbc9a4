package dev.suiren.ledger.internal;

import dev.suiren.kernel.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The entries and the head as rows.
final class Chain {
  private final Db db;

  Chain(Db db) {
    this.db = db;
  }

  Db db() {
    return db;
  }

  /// The head, locked until the end of the transaction: who appends waits here for the one before.
  Mark lock() {
    db.sql("update ledger_head set sequence = sequence where id = 1").update();
    return head();
  }

  Mark head() {
    return db.sql(
            "select sequence, hash, written, signed_by, signature from ledger_head where id = 1")
        .query(
            (row, index) ->
                new Mark(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5)))
        .optional()
        .orElse(new Mark(-1, "", 0, "", ""));
  }

  void append(Row row) {
    db.sql(
            """
            insert into ledger_entry
              (sequence, written, kind, subject, payload, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            row.sequence(),
            row.written(),
            row.kind(),
            row.subject(),
            row.payload(),
            row.previous(),
            row.hash())
        .update();
  }

  void moveHead(Mark mark) {
    db.sql(
            """
            update ledger_head set sequence = ?, hash = ?, written = ?, signed_by = ?, signature = ?
            where id = 1
            """)
        .params(mark.sequence(), mark.hash(), mark.written(), mark.signedBy(), mark.signature())
        .update();
  }

  List<Row> listAfter(long sequence, int limit) {
    return db.sql(
            """
            select sequence, written, kind, subject, payload, previous, hash from ledger_entry
            where sequence > ? order by sequence limit ?
            """)
        .params(sequence, limit)
        .query(Chain::row)
        .list();
  }

  Optional<Row> findNewest(String kind) {
    return db.sql(
            """
            select sequence, written, kind, subject, payload, previous, hash from ledger_entry
            where kind = ? order by sequence desc limit 1
            """)
        .param(kind)
        .query(Chain::row)
        .optional();
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
