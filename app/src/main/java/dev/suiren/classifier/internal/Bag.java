package dev.suiren.classifier.internal;

import java.util.Arrays;

/// The traits of a text: places in a table of weights, with repetitions. For one thread.
final class Bag {
  static final int BITS = 22;
  static final int PLACES = 1 << BITS;

  private int[] places;
  private int size;

  Bag(int room) {
    places = new int[Math.max(room, 16)];
  }

  /// One step of a hash.
  static int mix(int hash, int value) {
    int mixed = (hash ^ value) * 0x9E3779B1;
    return mixed ^ (mixed >>> 15);
  }

  void add(int hash) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = placeOf(hash);
  }

  private static int placeOf(int hash) {
    int spread = hash * 0x85EBCA6B;
    return (spread ^ (spread >>> 13)) >>> (32 - BITS);
  }

  /// Adds all runs of up to so many values, by where they begin.
  void addRuns(int[] values, int count, int longest, int seed) {
    int room = size + count * longest;
    if (room > places.length) {
      places = Arrays.copyOf(places, Math.max(room, size * 2));
    }
    int[] into = places;
    int at = size;
    for (int start = 0; start < count; start++) {
      int hash = seed;
      int end = Math.min(count, start + longest);
      for (int i = start; i < end; i++) {
        hash = mix(hash, values[i]);
        into[at++] = placeOf(hash);
      }
    }
    size = at;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  int place(int index) {
    return places[index];
  }

  /// The same without repetitions.
  Bag once() {
    Bag once = new Bag(size);
    int[] sorted = places();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        once.places[once.size++] = sorted[i];
      }
    }
    return once;
  }

  /// Leaves out repetitions; the first of each stays where it is.
  void dropRepeated(Met met) {
    size = met.first(places, size);
  }

  /// Adds what was added from a size on once more.
  void repeat(int from) {
    int count = size - from;
    if (size + count > places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    System.arraycopy(places, from, places, size, count);
    size += count;
  }

  int[] places() {
    return Arrays.copyOf(places, size);
  }
}
