package dev.suiren.audit;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;

/// The door to why a text passes or not. Nothing of the text is kept, logged or entered in the
/// ledger. Thread-safe.
public interface Explanations {
  /// How long a text may be, in code points.
  int LONGEST = 20_000;

  /// What the audit says of a text and how it read it; for those who are at least editors. A longer
  /// text is refused with `TOO_LARGE`.
  Explanation explain(String text, Surface surface, Audience audience, Caller caller);
}
