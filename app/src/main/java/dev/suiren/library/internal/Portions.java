package dev.suiren.library.internal;

import java.util.List;
import java.util.stream.IntStream;

/// A long list, cut to what one statement takes.
final class Portions {
  private Portions() {}

  static <T> List<List<T>> of(List<T> all, int most) {
    return IntStream.iterate(0, at -> at < all.size(), at -> at + most)
        .mapToObj(at -> all.subList(at, Math.min(at + most, all.size())))
        .toList();
  }
}
