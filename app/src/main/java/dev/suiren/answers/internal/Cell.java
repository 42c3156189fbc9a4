package dev.suiren.answers.internal;

/// A cell of a table with the label of its column, empty where the table shows none.
record Cell(String label, String text) {

  /// As a reader is shown it.
  String readable() {
    return label.isBlank() || text.isBlank() ? text : label + ": " + text;
  }
}
