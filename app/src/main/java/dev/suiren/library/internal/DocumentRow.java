package dev.suiren.library.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileState;
import java.time.Instant;
import java.util.Optional;

/// A file as stored.
///
/// @param generation grows with every order to do something else with the file
/// @param sha256 of the newest bytes, absent before they were read
/// @param revision the newest parsed revision's id
/// @param answering the revision that search may find
/// @param published cleared for the public by an editor's act
/// @param fingerprint of its index entries; absent while the index must be brought up to date
record DocumentRow(
    DocumentId id,
    CollectionId collection,
    String path,
    FileState state,
    Optional<Failure> failure,
    Optional<String> detail,
    long generation,
    Optional<String> sha256,
    long bytes,
    Optional<String> revision,
    Optional<String> answering,
    boolean published,
    Optional<String> fingerprint,
    Instant changed) {

  /// The subject of a job that works on this generation of the file.
  Ticket ticket() {
    return new Ticket(id, generation);
  }

  /// One file at one generation: what a job was ordered to do before anything else was ordered.
  record Ticket(DocumentId document, long generation) {
    static Ticket parse(String subject) {
      int colon = subject.lastIndexOf(':');
      return new Ticket(
          new DocumentId(subject.substring(0, colon)),
          Long.parseLong(subject.substring(colon + 1)));
    }

    String subject() {
      return document.value() + ":" + generation;
    }
  }
}
