package dev.suiren.runs;

import dev.suiren.audit.Cleared;

/// A set of checks that was kept.
///
/// @param name as the first who kept it called it
/// @param shipped whether it came with the product
/// @param checks how many
public record KeptSet(SetId id, Cleared<String> name, boolean shipped, int checks) {}
