package dev.suiren.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One item with the answers that both systems gave to the same repeat of it.
///
/// @param pairs how many repeats both have
/// @param a sum of the first system's scores over these, in units
/// @param b sum of the second system's
/// @param flakyA a line of it where the first system's repeats differ among themselves, paired or
///   not
/// @param alone answers without a counterpart
record PairedItem(
    int pairs, long a, long b, OptionalInt flakyA, OptionalInt flakyB, List<Entry> alone) {

  /// @param entries of one item, in order, none twice
  static PairedItem of(List<Entry> entries) {
    int pairs = 0;
    long a = 0;
    long b = 0;
    List<Entry> alone = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (i + 1 < entries.size() && entries.get(i + 1).repeat() == entry.repeat()) {
        pairs++;
        a += entry.units();
        b += entries.get(++i).units();
      } else {
        alone.add(entry);
      }
    }
    return new PairedItem(pairs, a, b, flaky(entries, false), flaky(entries, true), alone);
  }

  private static OptionalInt flaky(List<Entry> entries, boolean ofB) {
    List<Entry> own = entries.stream().filter(entry -> entry.ofB() == ofB).toList();
    return own.stream().mapToInt(Entry::units).distinct().count() > 1
        ? own.stream().mapToInt(Entry::line).min()
        : OptionalInt.empty();
  }
}
