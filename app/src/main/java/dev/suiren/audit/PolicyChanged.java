package dev.suiren.audit;

/// A new policy epoch is in force: what was cleared under an earlier one must be screened again.
public record PolicyChanged(PolicyEpoch epoch) {}
