package dev.suiren.people;

public record GroupId(String value) {}
