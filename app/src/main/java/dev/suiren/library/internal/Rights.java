package dev.suiren.library.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.List;
import java.util.Optional;

/*
 * Another space        nothing exists
 * Owner, editor        every collection of the space; so does a key that reads everything
 * Reader               collections open to everybody, and those of one of their groups
 * What is not yet or no longer cleared is seen by editors of audience staff only.
 */
/// Who may read and change what. Default deny: what a caller may not read does not exist for them.
final class Rights {
  private final SqlCollections collections;
  private final SqlDocuments documents;

  Rights(SqlCollections collections, SqlDocuments documents) {
    this.collections = collections;
    this.documents = documents;
  }

  static boolean mayRead(Caller caller, CollectionRow collection) {
    return caller.space().equals(collection.space())
        && (caller.readsEverything()
            || collection.everybody()
            || collection.groups().stream().anyMatch(caller.groups()::contains));
  }

  /// Whether the caller sees files that answer nobody: waiting, failed, held.
  static boolean seesAll(Caller caller) {
    return caller.may(Role.EDITOR) && caller.audience() == Audience.STAFF;
  }

  /// Whether the caller sees this file of a collection they may read: what answers, and only what
  /// an editor cleared for the public for audiences beyond staff.
  static boolean sees(Caller caller, DocumentRow row) {
    return seesAll(caller)
        || (row.answering().isPresent()
            && (caller.audience() == Audience.STAFF || row.published()));
  }

  List<CollectionRow> list(Caller caller) {
    return collections.list(caller.space()).stream().filter(c -> mayRead(caller, c)).toList();
  }

  Optional<CollectionRow> find(Caller caller, CollectionId id) {
    return collections.find(id).filter(c -> mayRead(caller, c));
  }

  Optional<DocumentRow> find(Caller caller, DocumentId id) {
    return documents
        .find(id)
        .filter(row -> sees(caller, row) && find(caller, row.collection()).isPresent());
  }

  CollectionRow get(Caller caller, CollectionId id) {
    return find(caller, id).orElseThrow(() -> notFound("collection"));
  }

  /// For changing: who may read but not write is told so.
  CollectionRow getToChange(Caller caller, CollectionId id) {
    CollectionRow row = get(caller, id);
    requireWriter(caller);
    return row;
  }

  DocumentRow getToChange(Caller caller, DocumentId id) {
    DocumentRow row = find(caller, id).orElseThrow(() -> notFound("document"));
    requireWriter(caller);
    return row;
  }

  /// A change is an editor's, and nobody's who was narrowed to see as the public does.
  static void requireWriter(Caller caller) {
    caller.require(Role.EDITOR);
    if (caller.audience() != Audience.STAFF) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the audience staff changes the library");
    }
  }

  private static ProblemException notFound(String what) {
    return new ProblemException(Problem.NOT_FOUND, "no such " + what);
  }
}
