package dev.suiren.audit;

/// Which list of terms.
public record ListId(String value) {}
