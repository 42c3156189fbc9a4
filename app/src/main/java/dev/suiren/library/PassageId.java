package dev.suiren.library;

public record PassageId(String value) {}
