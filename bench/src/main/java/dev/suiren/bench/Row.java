package dev.suiren.bench;

/// One line of the table.
record Row(String what, String target, String measured, String verdict) {

  static Row judged(String what, String target, String measured, boolean met) {
    return new Row(what, target, measured, met ? "met" : "**missed**");
  }

  /// A figure to compare with, which no target is set for.
  static Row beside(String what, String measured) {
    return new Row(what, "", measured, "");
  }

  String line() {
    return "| " + String.join(" | ", what, target, measured, verdict) + " |";
  }
}
