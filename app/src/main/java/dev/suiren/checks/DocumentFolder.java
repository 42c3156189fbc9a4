package dev.suiren.checks;

import java.nio.file.Path;
import java.util.Optional;

/// Finds the folder of documents that a check names.
final class DocumentFolder {
  private static final String FIELD = "documents";

  private DocumentFolder() {}

  /// @param beside the folder of the check's file; absent where it was read from no file
  static Optional<Path> of(Fields fields, Optional<Path> beside) {
    return fields
        .optional(FIELD)
        .flatMap(
            named -> beside.map(new Neighbor(fields, FIELD, named, Neighbor.Kind.FOLDER)::within));
  }
}
