package dev.suiren.library;

import dev.suiren.kernel.Allowed;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The door to collections. Listing shows only what the caller may read; changing needs an editor.
/// A collection or document the caller may not read does not exist for them (`NOT_FOUND`).
public interface Library {

  List<CollectionEntry> listCollections(Caller caller);

  CollectionId createCollection(Caller caller, String name);

  /// Who may read the collection besides owners and editors.
  ///
  /// @param everybody in the space, whatever their groups
  /// @param groups of the caller's space; one that is not there changes nothing (`NOT_FOUND`)
  void setReaders(Caller caller, CollectionId collection, boolean everybody, Set<GroupId> groups);

  void renameCollection(Caller caller, CollectionId collection, String name);

  /// Removes the collection with all that was derived from it. One quick action.
  void deleteCollection(Caller caller, CollectionId collection);

  /// Follows `folder`: what lies there becomes the collection, now and after every change. Links
  /// are not followed and nothing is written there. Local callers only.
  CollectionId watch(Caller caller, Path folder);

  Files files();

  /// What all of the home takes up on this machine's disk; for editors, else empty.
  Optional<DiskUse> findDiskUse(Caller caller);

  /// Whether the search index is being made anew, so that answers may lack something for a while.
  default boolean isRebuilding(Caller caller) {
    return false;
  }

  /// Whether the index was lost or damaged when this process opened the home, so that it is made
  /// anew, or has been meanwhile.
  @Allowed(why = "said at the start, before anybody asks")
  default boolean wasIndexLost() {
    return false;
  }

  /// Rids the index of what was replaced in it, so that the same documents are ranked in the same
  /// way however they came in. Slow for a large index. Local callers only.
  default void tidy(Caller caller) {}

  /// The door to the files of collections.
  interface Files {

    List<FileEntry> list(Caller caller, CollectionId collection, int offset, int limit);

    /// Takes a new or changed file; the newest revision replaces earlier ones in answers.
    DocumentId add(Caller caller, CollectionId collection, String path, InputStream bytes);

    void delete(Caller caller, DocumentId document);

    void retry(Caller caller, DocumentId document);

    /// Pauses or resumes the ingestion of a whole collection.
    void pause(Caller caller, CollectionId collection, boolean paused);

    void cancel(Caller caller, DocumentId document);

    /// Clears for the public (an editor's act), or withdraws it.
    void setPublic(Caller caller, DocumentId document, boolean cleared);
  }

  /// Waits until every file of the collection is ready, held or failed. Local callers only.
  void awaitSettled(Caller caller, CollectionId collection);
}
