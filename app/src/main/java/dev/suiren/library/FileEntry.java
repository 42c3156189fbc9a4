package dev.suiren.library;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Audience;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One file of a collection as a list shows it.
///
/// @param path below the added root, with `/` between folders
/// @param revision sha-256 of the newest revision's bytes, absent before it was read
/// @param passages how many passages it has; `embedded` of them have their vector
/// @param stillAnswers when the text was read that answers although this state says otherwise
/// @param origin what the newest revision says of its making
/// @param detail a second line for a failure, such as the page, as the process that parsed said it
public record FileEntry(
    DocumentId id,
    CollectionId collection,
    Cleared<String> path,
    Optional<String> revision,
    FileState state,
    Optional<Failure> failure,
    Optional<Cleared<String>> detail,
    Optional<Instant> stillAnswers,
    long bytes,
    int passages,
    int embedded,
    Set<Audience> audiences,
    Origin origin,
    Instant changed) {}
