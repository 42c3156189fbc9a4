package dev.suiren.swaps;

import dev.suiren.runs.RunId;

/// Two runs: of the base in use, and of the one that might take its place.
///
/// @param a in use
/// @param b candidate
public record Pair(RunId a, RunId b) {}
