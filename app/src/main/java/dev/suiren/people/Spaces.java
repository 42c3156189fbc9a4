package dev.suiren.people;

import dev.suiren.kernel.Allowed;

/// The spaces of an installation: what belongs to one is never seen from another.
public interface Spaces {

  /// The space every installation begins with, made on first use.
  @Allowed(why = "callers are made with it")
  SpaceId home();

  /// Whoever uses the command line on this machine: the owner of the home space, audience staff.
  @Allowed(why = "makes the caller")
  Caller local();
}
