package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;

/// Where terms of a policy come from: a list, or a file of the operator's.
///
/// @param text the hash of its text
record Source(String id, String name, String text, ListMode mode) {
  private static final String FILE = "file:";

  static Source file(int place, String name, String text) {
    return new Source(FILE + place, name, text, ListMode.STANDARD);
  }

  boolean isFile() {
    return id.startsWith(FILE);
  }
}
