package dev.suiren.library.internal;

import dev.suiren.audit.Clearances;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;

/// An editor's act: showing a file to the public, and taking it back.
final class Publishing {
  private final Tables tables;
  private final Orders orders;
  private final Screening screening;
  private final Clearances clearances;

  Publishing(Tables tables, Orders orders, Screening screening, Clearances clearances) {
    this.tables = tables;
    this.orders = orders;
    this.screening = screening;
    this.clearances = clearances;
  }

  void publish(Caller editor, DocumentRow row) {
    String text = tables.revisions().text(row.answering().orElseThrow());
    Screening.Screened screened = screening.inspect(text, row.path(), Audience.PUBLIC);
    if (!screened.passed()) {
      throw new ProblemException(
          Problem.HOLDS_BLOCKED_TEXT, "the audit does not clear this file for the public");
    }
    tables
        .db()
        .inTransaction(
            () -> {
              screening.grant(row.sha256().orElseThrow(), Audience.PUBLIC, screened, editor);
              orders.publish(row, true);
            });
  }

  /// A clearance belongs to bytes: all files of the space with the same ones are public no longer.
  void withdraw(Caller editor, DocumentRow row) {
    String sha256 = row.sha256().orElseThrow();
    tables
        .db()
        .inTransaction(
            () -> {
              clearances.revoke(sha256, Audience.PUBLIC, editor);
              tables.documents().listByRevision(sha256).stream()
                  .filter(DocumentRow::published)
                  .filter(other -> other.sha256().equals(row.sha256()))
                  .filter(other -> sameSpace(editor, other))
                  .forEach(other -> orders.publish(other, false));
            });
  }

  private boolean sameSpace(Caller editor, DocumentRow row) {
    return tables
        .collections()
        .find(row.collection())
        .filter(collection -> collection.space().equals(editor.space()))
        .isPresent();
  }
}
