package dev.suiren.swaps;

/// A UUID of version 7: later verdicts sort after earlier ones.
public record VerdictId(String value) {}
