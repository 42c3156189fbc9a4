package dev.suiren.base;

public record BaseId(String value) {}
