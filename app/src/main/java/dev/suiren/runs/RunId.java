package dev.suiren.runs;

/// A UUID of version 7: later runs sort after earlier ones.
public record RunId(String value) {}
