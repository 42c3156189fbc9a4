package dev.suiren.proof.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// So many of so many.
record Share(long hits, long all) {

  static <T> Share of(Collection<T> all, Predicate<? super T> hit) {
    return new Share(all.stream().filter(hit).count(), all.size());
  }

  static Share sum(List<Share> shares) {
    return new Share(
        shares.stream().mapToLong(Share::hits).sum(), shares.stream().mapToLong(Share::all).sum());
  }

  boolean isEmpty() {
    return all == 0;
  }

  /// 0 to 1; of nothing it is not a number.
  double value() {
    return (double) hits / all;
  }
}
