package dev.suiren.library;

import dev.suiren.audit.Cleared;
import dev.suiren.people.GroupId;
import java.util.Set;

/// One collection as a list shows it.
///
/// @param groups who may read it besides owners and editors; empty means nobody else
/// @param watched whether it follows a folder on this machine
/// @param bytes disk use of its originals
public record CollectionEntry(
    CollectionId id,
    Cleared<String> name,
    Set<GroupId> groups,
    boolean watched,
    boolean paused,
    int files,
    int ready,
    int failed,
    int held,
    long bytes) {}
