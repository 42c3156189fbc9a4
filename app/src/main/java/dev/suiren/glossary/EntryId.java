package dev.suiren.glossary;

public record EntryId(String value) {}
