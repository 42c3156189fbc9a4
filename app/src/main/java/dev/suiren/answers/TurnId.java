package dev.suiren.answers;

public record TurnId(String value) {}
