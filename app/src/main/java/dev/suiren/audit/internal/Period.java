package dev.suiren.audit.internal;

import java.time.LocalDate;
import java.util.Optional;

/// From which day to which a term counts, both days included, in UTC; open where a day is absent.
record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  Period {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("a period ends no earlier than it begins");
    }
  }

  boolean isOver(LocalDate day) {
    return to.filter(day::isAfter).isPresent();
  }

  boolean holds(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }
}
