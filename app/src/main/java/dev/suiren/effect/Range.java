package dev.suiren.effect;

/// An interval of 95 %; both ends belong to it.
public record Range(double low, double high) {}
