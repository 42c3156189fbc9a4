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
    int spread = hash * 0x85EBCA6B;
    places[size++] = (spread ^ (spread >>> 13)) >>> (32 - BITS);
  }

  int size() {
    return size;
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

  int[] places() {
    return Arrays.copyOf(places, size);
  }
}
