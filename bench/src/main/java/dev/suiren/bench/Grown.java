package dev.suiren.bench;

import java.util.Map;
import java.util.stream.Stream;

/// What one size of the library cost.
///
/// @param passages in all; the vectors of `embedded` of them are true ones
/// @param words how many passages a second came into the index by words, `vectors` by meaning too
/// @param mebibytes on the disk, by part of the home
/// @param heap MiB of objects after a full collection, `resident` MiB of all its processes
record Grown(
    int passages,
    int embedded,
    Filled words,
    Filled vectors,
    Map<String, Double> mebibytes,
    Answers answers,
    double heap,
    double resident,
    Peers peers) {

  /// @param first the questions right after a start, while the JVM still compiles
  /// @param one those after them, one client as before
  record Answers(Clients.Asked first, Clients.Asked one, Clients.Asked eight) {
    int quoted() {
      return first.quoted() + one.quoted() + eight.quoted();
    }

    int asked() {
      return Stream.of(first, one, eight).mapToInt(some -> some.millis().values().size()).sum();
    }
  }

  /// @param added how many were added in so many seconds
  record Filled(int added, double seconds) {
    double perSecond() {
      return added / Math.max(seconds, 1e-3);
    }
  }
}
