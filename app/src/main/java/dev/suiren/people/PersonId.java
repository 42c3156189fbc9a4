package dev.suiren.people;

public record PersonId(String value) {}
