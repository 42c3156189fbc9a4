package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import dev.suiren.library.internal.Passages.Passage;
import dev.suiren.people.Audience;
import java.util.List;
import java.util.Optional;

/// Parses, cuts and screens one file's bytes; slow, and outside of any transaction.
final class Reader {
  private final Originals originals;
  private final Parsers parsers;
  private final SqlRevisions revisions;
  private final Screening screening;

  Reader(Originals originals, Parsers parsers, SqlRevisions revisions, Screening screening) {
    this.originals = originals;
    this.parsers = parsers;
    this.revisions = revisions;
    this.screening = screening;
  }

  /// Bytes that the file had before are not parsed again.
  Read read(DocumentRow row) {
    String sha256 = row.sha256().orElseThrow();
    Optional<SqlRevisions.Revision> known = revisions.find(row.id(), sha256);
    if (known.isPresent()) {
      String text = revisions.text(known.get().id());
      return screened(known, Cut.NONE, inspect(text, row));
    }
    return switch (parsers.parse(row.ticket(), originals.path(sha256), row.path())) {
      case Parsed.Unreadable unreadable ->
          new Read.Unreadable(unreadable.failure(), unreadable.detail());
      case Parsed.Text text -> cut(text, row);
    };
  }

  private Read cut(Parsed.Text text, DocumentRow row) {
    List<LeafRow> leaves = Leaves.of(text);
    if (leaves.isEmpty()) {
      return new Read.Unreadable(Failure.NO_TEXT, "");
    }
    Cut cut = new Cut(leaves, Passages.of(leaves), text.label());
    return screened(Optional.empty(), cut, inspect(text.text(), row));
  }

  /// A fault of the audit says nothing of the text: it is no reason to hold it for good.
  private static Read screened(
      Optional<SqlRevisions.Revision> known, Cut cut, Screening.Screened screened) {
    return screened.faulty()
        ? new Read.Unreadable(Failure.UNREVIEWED, "")
        : new Read.Screened(known, cut, screened);
  }

  private Screening.Screened inspect(String text, DocumentRow row) {
    return screening.inspect(text, row.path(), Audience.STAFF);
  }

  /// What is new of a revision.
  record Cut(List<LeafRow> leaves, List<Passage> passages, FileLabel label) {
    static final Cut NONE = new Cut(List.of(), List.of(), FileLabel.NONE);

    Cut {
      leaves = List.copyOf(leaves);
      passages = List.copyOf(passages);
    }
  }

  /// What came of reading a file.
  sealed interface Read {

    /// @param known the revision that is stored already; else `cut` is new
    record Screened(Optional<SqlRevisions.Revision> known, Cut cut, Screening.Screened screened)
        implements Read {}

    record Unreadable(Failure failure, String detail) implements Read {}
  }
}
