package dev.suiren.sandbox;

/// What the programs of one language need.
///
/// @param memoryMebibytes private memory of each process (RLIMIT_DATA)
/// @param reservedMebibytes addresses beyond it that its runtime reserves and does not use; shared
///   memory comes out of these (RLIMIT_AS)
/// @param processes processes and threads at a time, those of the runtime included
public record Allowance(int memoryMebibytes, int reservedMebibytes, int processes) {}
