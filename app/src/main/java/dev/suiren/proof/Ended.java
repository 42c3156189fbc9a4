package dev.suiren.proof;

/// How a run ended.
///
/// @param unmade calls that were not made
public record Ended(Why why, Progress progress, int unmade) {

  public enum Why {
    /// Halted from outside.
    CANCELLED,
    /// The base turned everything away, so that going on made no sense.
    BASE_FAILED,
    /// A call did not fit into what was left of the budget; what is recorded was still replayed.
    MONEY_SPENT,
    /// The hearer had heard enough.
    DECIDED,
    /// All calls were made; some may have failed.
    DONE
  }
}
