package dev.suiren.library.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.people.GroupId;
import dev.suiren.people.SpaceId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// A collection as stored.
///
/// @param folder the folder it follows
/// @param everybody whether all of the space may read it, whatever their groups
record CollectionRow(
    CollectionId id,
    SpaceId space,
    String name,
    Optional<Path> folder,
    boolean everybody,
    boolean paused,
    Set<GroupId> groups) {

  CollectionRow {
    groups = Set.copyOf(groups);
  }
}
