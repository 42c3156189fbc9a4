package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.library.PassageId;
import java.util.List;
import java.util.Optional;

/// Where a statement comes from: always resolvable to revision, passage and offsets.
///
/// @param number as the text refers to it, `[1]` first
/// @param document path below the added root
/// @param revision sha-256 of its bytes
/// @param start code points in the revision's extracted text, `end` exclusive; `quote` is that
///   slice
public record Citation(
    int number,
    Cleared<String> document,
    String revision,
    PassageId passage,
    List<Cleared<String>> heading,
    Optional<Integer> page,
    int start,
    int end,
    Cleared<String> quote) {

  public Citation {
    heading = List.copyOf(heading);
  }
}
