package dev.suiren.disguise;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/// Something known of each letter, found out when it is first asked for. Thread-safe.
final class PerLetter<T> {
  private static final int PAGE = 256;

  private final IntFunction<T> known;
  private final AtomicReferenceArray<AtomicReferenceArray<T>> pages =
      new AtomicReferenceArray<>(0x110000 / PAGE);

  PerLetter(IntFunction<T> known) {
    this.known = known;
  }

  T of(int letter) {
    AtomicReferenceArray<T> page = pages.get(letter / PAGE);
    if (page == null) {
      pages.compareAndSet(letter / PAGE, null, new AtomicReferenceArray<>(PAGE));
      page = pages.get(letter / PAGE);
    }
    T value = page.get(letter % PAGE);
    if (value == null) {
      value = known.apply(letter);
      page.set(letter % PAGE, value);
    }
    return value;
  }
}
