package dev.suiren.library;

public record DocumentId(String value) {}
