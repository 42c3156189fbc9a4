package dev.suiren.people;

/// The spaces of an installation: what belongs to one is never seen from another.
public interface Spaces {

  /// The space every installation begins with, made on first use.
  SpaceId home();

  /// Whoever uses the command line on this machine: the owner of the home space, audience staff.
  Caller local();
}
