package dev.suiren.swaps;

import dev.suiren.kernel.Hash;

/// A function as an address names it, whatever its name holds: the beginning of its sha-256.
public record FunctionKey(String value) {
  private static final int LENGTH = 16;

  public static FunctionKey of(String function) {
    return new FunctionKey(Hash.of(function).substring(0, LENGTH));
  }
}
