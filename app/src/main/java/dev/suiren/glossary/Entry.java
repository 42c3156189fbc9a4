package dev.suiren.glossary;

import dev.suiren.audit.Cleared;
import java.time.Instant;
import java.util.List;

/// A term with the other names of the same thing, as a reader is shown it.
///
/// @param note empty for none
/// @param whole whether all of it is shown as it was written; what the review holds back now stands
///   as a neutral mark, and such an entry can only be removed
public record Entry(
    EntryId id,
    Cleared<String> term,
    List<Cleared<String>> names,
    Cleared<String> note,
    Instant changed,
    boolean whole) {

  public Entry {
    names = List.copyOf(names);
  }
}
