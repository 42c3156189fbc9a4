package dev.suiren.library;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Evidence;
import dev.suiren.audit.Html;
import dev.suiren.people.Caller;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The door to reading what was found: our rendering for readers, originals for editors. Whatever
/// the caller may not see answers as if it did not exist.
public interface Reading {

  /// The passage in its page, with `start`..`end` (code points of the extracted text) marked.
  Optional<Leaf> findLeaf(Caller caller, String revision, int start, int end);

  /// The rendering of a whole revision, leaf by leaf, `index` from 0.
  Optional<Leaf> findLeaf(Caller caller, DocumentId document, int index);

  /// One stored passage again, checked anew; empty when it is gone or no longer cleared.
  Optional<Hit> findPassage(Caller caller, PassageId passage);

  /// The bytes as they came, for editors.
  Optional<Original> findOriginal(Caller caller, DocumentId document);

  /// Why a document is held, with the held text, for editors; absent where it is not held. An empty
  /// list means that the review no longer finds what held it.
  Optional<List<Held>> findHeld(Caller caller, DocumentId document);

  /// A piece of a document as a reader sees it.
  ///
  /// @param index which leaf, from 0, of `leaves`
  /// @param origin what the file says of its making
  /// @param producer who made it, as its label says
  record Leaf(
      DocumentId id,
      Cleared<String> document,
      String revision,
      Optional<Integer> page,
      int index,
      int leaves,
      Origin origin,
      Optional<Cleared<String>> producer,
      Cleared<Html> html) {}

  /// @param name a safe file name for the download
  record Original(String name, long bytes, InputStream content) {}

  /// @param start code points in the revision's extracted text
  /// @param hidden what is written there in characters that nobody sees, decoded
  record Held(
      int start,
      int end,
      String aspect,
      String term,
      Evidence<String> around,
      Optional<Evidence<String>> hidden) {}
}
