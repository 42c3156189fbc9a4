package dev.suiren.library;

import dev.suiren.audit.Cleared;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A passage that was found, with all that a citation of it needs.
///
/// @param document path below the added root
/// @param revision sha-256 of the revision's bytes
/// @param heading the headings above it, outermost first
/// @param page counts from 1
/// @param start first code point of `text` in the revision's extracted text; `end` is exclusive
/// @param labels the first row of the table it was cut from, where it does not hold that row
///   itself; cells stand between tabs
/// @param dated when the file was last changed, or taken in where that is not known; absent where
///   neither is
/// @param origin what the file says of its making
/// @param score fused, 0 to 1 within one result list
/// @param lexical the unnormalised BM25 score, 0 when only the vector matched
/// @param cosine similarity of the vectors, absent where none was compared
public record Hit(
    PassageId passage,
    DocumentId id,
    CollectionId collection,
    Cleared<String> document,
    String revision,
    List<Cleared<String>> heading,
    Optional<Integer> page,
    int start,
    int end,
    Cleared<String> text,
    Optional<Cleared<String>> labels,
    Optional<Instant> dated,
    Origin origin,
    double score,
    double lexical,
    Optional<Double> cosine) {

  public Hit {
    heading = List.copyOf(heading);
  }

  /// A passage that is not cut from a table, of no known date.
  public Hit(
      PassageId passage,
      DocumentId id,
      CollectionId collection,
      Cleared<String> document,
      String revision,
      List<Cleared<String>> heading,
      Optional<Integer> page,
      int start,
      int end,
      Cleared<String> text,
      double score,
      double lexical,
      Optional<Double> cosine) {
    this(
        passage,
        id,
        collection,
        document,
        revision,
        heading,
        page,
        start,
        end,
        text,
        Optional.empty(),
        Optional.empty(),
        Origin.UNLABELLED,
        score,
        lexical,
        cosine);
  }
}
