package dev.suiren.cli.internal;

/// One line of what the doctor found; all of it in our own words.
///
/// @param state `ok` or `lacks`
/// @param what is looked at
/// @param figure what there is, and what is asked for
/// @param advice what to do; empty where nothing is to be done
record Finding(String state, String what, String figure, String advice) {

  static Finding of(boolean ok, String what, String figure, String advice) {
    return new Finding(ok ? "ok" : "lacks", what, figure, ok ? "" : advice);
  }

  String line() {
    String found = "%-5s  %-18s  %s".formatted(state, what, figure);
    return Terminal.line(advice.isEmpty() ? found : found + "; " + advice);
  }
}
