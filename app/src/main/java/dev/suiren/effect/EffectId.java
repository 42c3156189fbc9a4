package dev.suiren.effect;

/// The id of what was kept of one scenario.
public record EffectId(String value) {}
