package dev.suiren.ledger;

/// How a walk along the chain ends.
public sealed interface Check {

  /// Every entry follows from the one before, and the signed head is the last of them.
  record Sound(Head head) implements Check {}

  /// Something was changed, or the head cannot be trusted.
  ///
  /// @param entry the first bad entry; 0 where it is none of them
  /// @param line what is wrong and what to do, on one line
  record Broken(long entry, String line) implements Check {}
}
