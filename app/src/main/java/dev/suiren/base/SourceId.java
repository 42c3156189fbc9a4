package dev.suiren.base;

/// Who was recorded: sha-256 of a base's address and model, whatever its name, key or price.
public record SourceId(String value) {}
