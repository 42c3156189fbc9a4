package dev.suiren.library.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A passage as stored, with all that a hit shows of its file.
///
/// @param revision the revision's id, `sha256` that of its bytes
/// @param answering whether the revision is the one that search may find
/// @param published whether an editor cleared the file for the public
/// @param header the table's first row where it is not part of the passage, cells between tabs
/// @param dated when the file was last changed; when it was taken in, where nobody can tell
/// @param origin what the file says of its making
/// @param text the slice `start` to `end` of the extracted text
record PassageRow(
    String id,
    DocumentId document,
    CollectionId collection,
    String path,
    String revision,
    String sha256,
    boolean answering,
    boolean published,
    List<String> heading,
    String header,
    Optional<Integer> page,
    int start,
    int end,
    Instant dated,
    Origin origin,
    String text) {

  PassageRow {
    heading = List.copyOf(heading);
  }
}
