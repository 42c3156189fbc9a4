package dev.suiren.classifier.internal;

import java.util.Arrays;

/// Tells which places of a table have been met already. For one thread.
/* A table of open addressing. Each slot holds a place and, above it, the number of the text it was
 * met in, so that nothing has to be cleared between texts; short texts use only its beginning.
 */
final class Met {
  /// In powers of two: so much more room than places that two hardly ever want the same slot.
  private static final int ROOMY = 3;

  private static final int LAST = (1 << (Integer.SIZE - Bag.BITS)) - 1;

  private int[] slots = new int[1 << 10];
  private int mask;
  private int text;

  /// Forgets all.
  ///
  /// @param most how many places will be asked about
  void begin(int most) {
    int room = Integer.highestOneBit(Math.max(1, most)) << ROOMY;
    text = text == LAST ? 1 : text + 1;
    if (room > slots.length) {
      slots = new int[room];
    } else if (text == 1) {
      Arrays.fill(slots, 0);
    }
    mask = room - 1;
  }

  /// Whether it is asked about this place for the first time.
  boolean isNew(int place) {
    int met = text << Bag.BITS | place;
    int slot = place & mask;
    int there = slots[slot];
    while (there >>> Bag.BITS == text) {
      if (there == met) {
        return false;
      }
      slot = (slot + 1) & mask;
      there = slots[slot];
    }
    slots[slot] = met;
    return true;
  }
}
