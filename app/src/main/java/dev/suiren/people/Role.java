package dev.suiren.people;

/// What a person may do in a space; each role may do all that the ones after it may.
public enum Role {
  OWNER,
  EDITOR,
  READER;

  public boolean atLeast(Role needed) {
    return compareTo(needed) <= 0;
  }
}
