package dev.suiren.library.internal;

import dev.suiren.library.internal.DocumentRow.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Brings the bytes of a watched file into the originals. Whether a file that was read before is
/// gone is for the scan to say, which sees the whole folder.
final class FolderFiles {
  private final Tables tables;
  private final Originals originals;
  private final Orders orders;

  FolderFiles(Tables tables, Originals originals, Orders orders) {
    this.tables = tables;
    this.originals = originals;
    this.orders = orders;
  }

  /// False where nothing is left to do: the file is gone, has the bytes that answer already, or
  /// something else was ordered meanwhile.
  boolean fetch(DocumentRow row, CollectionRow collection) throws IOException {
    Path root = collection.folder().orElseThrow();
    Ticket ticket = row.ticket();
    Originals.Draft draft;
    try (InputStream in =
        Files.newInputStream(Folder.resolve(root, row.path()), LinkOption.NOFOLLOW_LINKS)) {
      draft = originals.draft(in);
    } catch (NoSuchFileException gone) {
      if (row.revision().isEmpty() && Files.isDirectory(root)) {
        orders.remove(row.id());
        return false;
      }
      throw gone;
    }
    return originals.keep(
        draft,
        () ->
            tables
                .db()
                .inTransaction(
                    () ->
                        !tables.progress().unchanged(ticket, draft.sha256())
                            && orders.takeBytes(ticket, draft)));
  }
}
