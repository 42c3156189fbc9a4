package dev.suiren.library.internal;

import dev.suiren.audit.Clearances;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.internal.SqlRevisions.Revision;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
  /// That is so for the bytes that answer and for newer ones that do not yet.
  void withdraw(Caller editor, DocumentRow row) {
    Set<String> bytes = new TreeSet<>();
    row.sha256().ifPresent(bytes::add);
    answering(row).ifPresent(bytes::add);
    tables
        .db()
        .inTransaction(
            () -> {
              bytes.forEach(sha256 -> withdraw(editor, sha256));
              orders.publish(row, false);
            });
  }

  private void withdraw(Caller editor, String sha256) {
    clearances.revoke(sha256, Audience.PUBLIC, editor);
    tables.documents().listByRevision(sha256).stream()
        .filter(DocumentRow::published)
        .filter(other -> answering(other).equals(Optional.of(sha256)))
        .filter(other -> sameSpace(editor, other))
        .forEach(other -> orders.publish(other, false));
  }

  private Optional<String> answering(DocumentRow row) {
    return row.answering().flatMap(tables.revisions()::find).map(Revision::sha256);
  }

  private boolean sameSpace(Caller editor, DocumentRow row) {
    return tables
        .collections()
        .find(row.collection())
        .filter(collection -> collection.space().equals(editor.space()))
        .isPresent();
  }
}
