package dev.suiren.audit;

/// One state of the policy: rules, terms and thresholds together.
///
/// @param number grows by one with every change
/// @param hash sha-256 over everything in force
public record PolicyEpoch(long number, String hash) {}
