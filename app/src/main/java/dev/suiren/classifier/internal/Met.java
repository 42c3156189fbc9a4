package dev.suiren.classifier.internal;

import java.util.Arrays;

/// Tells places of a table that have been met already from new ones. For one thread.
/* A table of open addressing. Each slot holds a place and, above it, the number of the text it was
 * met in, so that nothing has to be cleared between texts; short texts use only its beginning.
 */
final class Met {
  /// In powers of two: so much more room than places that two hardly ever want the same slot.
  private static final int ROOMY = 4;

  private static final int LAST = (1 << (Integer.SIZE - Bag.BITS)) - 1;

  private int[] slots = new int[1 << 10];
  private int text;

  /// Moves what comes for the first time to the front, in its order.
  ///
  /// @return how many there are
  int first(int[] places, int size) {
    int room = Integer.highestOneBit(Math.max(1, size)) << ROOMY;
    text = text == LAST ? 1 : text + 1;
    if (room > slots.length) {
      slots = new int[room];
    } else if (text == 1) {
      Arrays.fill(slots, 0);
    }
    return first(places, size, slots, room - 1, text << Bag.BITS);
  }

  private static int first(int[] places, int size, int[] slots, int mask, int mark) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int met = mark | places[i];
      int slot = met & mask;
      int there = slots[slot];
      while (there != met && (there & -Bag.PLACES) == mark) {
        slot = (slot + 1) & mask;
        there = slots[slot];
      }
      slots[slot] = met;
      places[kept] = places[i];
      kept += there == met ? 0 : 1;
    }
    return kept;
  }
}
