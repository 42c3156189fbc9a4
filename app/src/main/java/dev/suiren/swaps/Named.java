package dev.suiren.swaps;

import dev.suiren.audit.Cleared;

/// A function, and its name for who looks.
public record Named(FunctionKey key, Cleared<String> name) {}
