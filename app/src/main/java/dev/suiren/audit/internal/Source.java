package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;

/// Where terms of a policy or their contexts come from: a list of this home or of one that lends
/// it, or a file of the operator's.
///
/// @param text the hash of its text
record Source(String id, String name, String text, ListMode mode) {
  private static final String FILE = "file:";
  private static final String CONTEXTS = "file:contexts:";
  private static final String LENT = "lent:";

  static Source file(int place, String name, String text) {
    return new Source(FILE + place, name, text, ListMode.STANDARD);
  }

  /// A file of contexts, also where it is empty or not there: so it is known that there were none.
  static Source contexts(int place, String name, String text) {
    return new Source(CONTEXTS + place, name, text, ListMode.STANDARD);
  }

  /// A list of another home.
  static Source lent(String id, String name, String text, ListMode mode) {
    return new Source(LENT + id, name, text, mode);
  }

  boolean isContexts() {
    return id.startsWith(CONTEXTS);
  }

  boolean isFile() {
    return id.startsWith(FILE);
  }

  /// Whether it is a list of this home, which can be changed here.
  boolean isOurs() {
    return !isFile() && !id.startsWith(LENT);
  }
}
