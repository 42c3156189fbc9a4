package dev.suiren.audit;

/// How a request to clear a text ends.
public sealed interface Clearing<T> {

  /// Passed; masks, if any, are already applied.
  record Granted<T>(Cleared<T> cleared, Verdict verdict) implements Clearing<T> {}

  /// Not passed: the text stays unseen.
  record Refused<T>(Verdict verdict) implements Clearing<T> {}
}
