package dev.suiren.disguise;

/// Says quickly of most longs that they are not among some, as Bloom's filter does (CACM 13(7),
/// 1970); of the others nothing.
final class Sieve {
  private static final int SPARSE = 16;

  private final long[] bits;

  Sieve(LongTable all) {
    int longs = Integer.highestOneBit(all.size() * SPARSE / Long.SIZE + 1) * 2;
    bits = new long[longs];
    all.eachKey(this::set);
  }

  private void set(long key) {
    int place = place(key);
    bits[place >> 6] |= 1L << place;
  }

  boolean mayHave(long key) {
    int place = place(key);
    return (bits[place >> 6] & 1L << place) != 0;
  }

  private int place(long key) {
    return (int) (key * 0xD6E8FEB86659FD93L >>> 32) & bits.length * Long.SIZE - 1;
  }
}
