package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.library.PassageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a statement comes from: always resolvable to revision, passage and offsets.
///
/// @param number as the text refers to it, `[1]` first
/// @param document path below the added root
/// @param revision sha-256 of its bytes
/// @param start code points in the revision's extracted text, `end` exclusive; `quote` is that
///   slice
/// @param dated when the document was last changed, as far as is known
public record Citation(
    int number,
    Cleared<String> document,
    String revision,
    PassageId passage,
    List<Cleared<String>> heading,
    Optional<Integer> page,
    int start,
    int end,
    Cleared<String> quote,
    Optional<Instant> dated) {

  public Citation {
    heading = List.copyOf(heading);
  }

  /// The place in words and on one line: `handbook.md › Travel › Hotels, p. 3`.
  public String place() {
    return place(document, heading, page);
  }

  static String place(
      Cleared<String> document, List<Cleared<String>> heading, Optional<Integer> page) {
    String path =
        Stream.concat(Stream.of(document), heading.stream())
            .map(part -> part.value().replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining(" › "));
    return path + page.map(number -> ", p. " + number).orElse("");
  }
}
