package dev.suiren.disguise;

/// A place where a word may stand in disguise.
///
/// @param first,last its first and last letter
/// @param word its number
/// @param bits of the disguises that were used
record Candidate(int first, int last, int word, int bits) {
  /// Beside the disguises' bits: some sounds are only similar.
  static final int VAGUE = 1 << 10;

  boolean has(Disguise disguise) {
    return (bits & disguise.bit()) != 0;
  }
}
