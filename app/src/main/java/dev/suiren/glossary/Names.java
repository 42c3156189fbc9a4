package dev.suiren.glossary;

import dev.suiren.people.Caller;
import java.util.List;

/// The door for whoever answers: which names of the caller's glossary a text says.
public interface Names {
  /// A house without a glossary.
  Names NONE = (caller, text) -> List.of();

  /// Each name once, in the order of the text; one within a longer one does not count. At most 16.
  /// A change of the glossary counts from the next call on, whichever process made it. Thread-safe.
  List<Naming> in(Caller caller, String text);
}
