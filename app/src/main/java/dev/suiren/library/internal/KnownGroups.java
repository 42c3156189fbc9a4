package dev.suiren.library.internal;

import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;

/// Which groups there are in the caller's space.
interface KnownGroups {
  boolean has(Caller caller, GroupId group);
}
