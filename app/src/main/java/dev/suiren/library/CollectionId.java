package dev.suiren.library;

public record CollectionId(String value) {}
