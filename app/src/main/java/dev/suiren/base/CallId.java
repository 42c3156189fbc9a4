package dev.suiren.base;

/// A recorded call: sha-256 of what was asked (`Recording.request`).
public record CallId(String value) {}
