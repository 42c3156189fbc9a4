package dev.suiren.answers;

public record ConversationId(String value) {}
