package dev.suiren.audit.internal;

import dev.suiren.audit.ListMode;

/// Where a part of a policy comes from: a list, or what was chosen for personal data and secrets,
/// either of this home or of one that lends it; a file of the operator's; or the settings.
///
/// @param text the hash of its text
record Source(String id, String name, String text, ListMode mode) {
  static final String HANDLING = "handling";
  private static final String SETTINGS = "settings";
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

  /// What is kept in another home.
  static Source lent(String id, String name, String text, ListMode mode) {
    return new Source(LENT + id, name, text, mode);
  }

  static Source settings(String text) {
    return new Source(SETTINGS, SETTINGS, text, ListMode.STANDARD);
  }

  boolean isContexts() {
    return id.startsWith(CONTEXTS);
  }

  boolean isFile() {
    return id.startsWith(FILE);
  }

  boolean isHandling() {
    return id.equals(HANDLING) || id.equals(LENT + HANDLING);
  }

  boolean isSettings() {
    return id.equals(SETTINGS);
  }

  /// Whether it is a list of terms kept in a home.
  boolean isList() {
    return !isFile() && !isHandling() && !isSettings();
  }

  /// Whether it lies outside of this home's rows.
  boolean isElsewhere() {
    return isFile() || id.startsWith(LENT);
  }

  /// Whether it is kept in this home, and can be changed here.
  boolean isOurs() {
    return !isElsewhere() && !isSettings();
  }
}
