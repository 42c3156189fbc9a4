package dev.suiren.runs;

/// Sha-256 of a set's form and files: the same checks have the same id.
public record SetId(String value) {}
