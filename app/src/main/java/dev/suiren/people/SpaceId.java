package dev.suiren.people;

public record SpaceId(String value) {}
