package dev.suiren.disguise;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// A number at or above 0 for each of some longs: a hash table without objects, since it is asked
/// several times for each letter of a text. Read by all threads once nothing more is put into it.
final class LongTable {
  static final int NONE = -1;

  private long[] keys = new long[64];
  private int[] values = filled(64);
  private int size;

  private static int[] filled(int length) {
    int[] values = new int[length];
    Arrays.fill(values, NONE);
    return values;
  }

  void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    size += values[slot] == NONE ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  int size() {
    return size;
  }

  void eachKey(LongConsumer told) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != NONE) {
        told.accept(keys[slot]);
      }
    }
  }

  /// The number of a long, or `NONE`.
  int get(long key) {
    return values[slot(key)];
  }

  /// Where a long is or would be.
  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32 ^ mixed >>> 48) & mask;
    while (values[slot] != NONE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
