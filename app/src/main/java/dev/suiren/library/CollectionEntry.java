package dev.suiren.library;

import dev.suiren.audit.Cleared;
import dev.suiren.people.GroupId;
import java.util.Set;

/// One collection as a list shows it.
///
/// @param everybody whether all of the space may read it
/// @param groups who may read it besides owners and editors, where not everybody may
/// @param watched whether it follows a folder on this machine
/// @param away whether that folder, or all that lay in it, is away, so that its files are kept
/// @param bytes disk use of its originals; for editors, those of earlier revisions too
public record CollectionEntry(
    CollectionId id,
    Cleared<String> name,
    boolean everybody,
    Set<GroupId> groups,
    boolean watched,
    boolean away,
    boolean paused,
    int files,
    int ready,
    int failed,
    int held,
    long bytes) {}
