package dev.suiren.runs;

import dev.suiren.audit.Cleared;

/// A set of checks that was kept.
///
/// @param name as the first who kept it called it
/// @param shipped whether it came with the product
/// @param checks how many
/// @param documents how many files its checks are answered from, kept with it
public record KeptSet(SetId id, Cleared<String> name, boolean shipped, int checks, int documents) {

  /// One without documents.
  public KeptSet(SetId id, Cleared<String> name, boolean shipped, int checks) {
    this(id, name, shipped, checks, 0);
  }
}
