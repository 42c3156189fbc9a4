package dev.suiren.library.internal;

import dev.suiren.glossary.Naming;
import dev.suiren.people.Audience;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The derived index of cleared passages: it may be lost at any time and is rebuilt from SQL.
///
/// A passage is written once for each audience it is cleared for, with that audience's masks, so
/// that no audience can find what is masked for it. Thread-safe.
interface SearchIndex extends AutoCloseable {

  /// Adds or replaces; searchable after `refresh()`.
  void put(Collection<Entry> entries);

  /// Removes every entry of a document, or of a whole collection.
  void deleteDocument(String document);

  void deleteCollection(String collection);

  /// Makes everything put so far searchable; `commit()` also makes it durable.
  void refresh();

  void commit();

  List<Found> find(Request request);

  /// Whether passages in another script than the request's lie where it looks.
  boolean holdsOtherScript(Request request);

  /// The passages that wait for their vectors, at most `limit`.
  List<Waiting> listWithoutVector(int limit);

  long count();

  /// How often something that was written but not yet durable, or all of it, got lost while this
  /// index was open.
  default long losses() {
    return 0;
  }

  @Override
  void close();

  /// @param heading the heading path as one line, searched with less weight
  record Entry(
      String passage,
      String document,
      String revision,
      String collection,
      Audience audience,
      String heading,
      String text) {}

  /// @param names of what the text speaks of that are known by others too
  /// @param documents only these; empty means every document of the collections
  /// @param byMeaning whether vectors are looked at too
  record Request(
      String text,
      List<Naming> names,
      Set<String> collections,
      Set<String> documents,
      Audience audience,
      int top,
      boolean byMeaning) {
    Request(String text, Set<String> collections, Audience audience, int top) {
      this(text, List.of(), collections, Set.of(), audience, top, true);
    }
  }

  /// @param score fused, 0 to 1; `lexical` raw BM25
  record Found(String passage, double score, double lexical, Optional<Double> cosine) {}

  record Waiting(String passage, String document, Audience audience, String text) {}
}
