package dev.suiren.people;

/// A group of people who may read the same collections.
public record GroupId(String value) {

  /// Not a stored group: whoever is in it reads every collection of the space. Owners and editors
  /// are, and so are the keys they make, although a key is a reader otherwise.
  public static final GroupId EVERYTHING = new GroupId("*");
}
