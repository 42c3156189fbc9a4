package dev.suiren.gaps;

/// A random number, so that no order of rows tells the order in which questions came.
public record GapId(int value) {}
