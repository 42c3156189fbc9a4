package dev.suiren.library;

import dev.suiren.people.Caller;
import java.util.List;
import java.util.Set;

/// The door to finding passages. Only what the caller may read and what is cleared for the caller's
/// audience takes part; a text that no longer passes on reading is left out.
public interface Search {

  /// Best first, at most `query.top()`; empty when nothing is found. Never fails on what is typed.
  List<Hit> search(Caller caller, Query query);

  /// Whether all that was found for the caller may still be shown to them, in the revisions that it
  /// was found in.
  boolean stand(Caller caller, List<Hit> hits);

  /// How alike two texts are by the encoder of their script, -1 to 1; empty where none is loaded.
  List<Double> compare(Caller caller, String question, List<String> sentences);

  /// Whether the caller may read passages there in another script than the query's, which neither
  /// its words nor its meaning can find.
  boolean holdsOtherScript(Caller caller, Query query);

  /// @param top how many, 1 to 1,000
  /// @param byMeaning whether passages are compared by meaning too, where they can be
  record Query(String text, Within within, int top, boolean byMeaning) {
    public Query {
      top = Math.clamp(top, 1, 1_000);
    }

    public Query(String text, Within within, int top) {
      this(text, within, top, true);
    }

    /// @param collections where to look; empty means everywhere the caller may
    public Query(String text, Set<CollectionId> collections, int top) {
      this(text, Within.of(collections), top);
    }
  }

  /// Where to look, within what the caller may read.
  ///
  /// @param collections empty means all of them
  /// @param documents empty means every one of those collections
  record Within(Set<CollectionId> collections, Set<DocumentId> documents) {
    public Within {
      collections = Set.copyOf(collections);
      documents = Set.copyOf(documents);
    }

    public static Within of(Set<CollectionId> collections) {
      return new Within(collections, Set.of());
    }

    public boolean holds(CollectionId collection) {
      return collections.isEmpty() || collections.contains(collection);
    }

    public boolean holds(DocumentId document) {
      return documents.isEmpty() || documents.contains(document);
    }
  }
}
