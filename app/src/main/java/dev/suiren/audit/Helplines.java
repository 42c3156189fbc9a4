package dev.suiren.audit;

import dev.suiren.people.Caller;

/// The door to the line of help of a space. Thread-safe.
public interface Helplines {

  /// What is in force, for the owner: their own choice, or that of the configuration.
  Helpline get(Caller caller);

  /// Whether the line in force is the owner's own choice.
  boolean isChosen(Caller caller);

  /// The owner's choice; `Helpline.NONE` goes back to the configuration. Refuses what the audit
  /// would not show to a child as a name (`HOLDS_BLOCKED_TEXT`); a number to call is no reason.
  void choose(Caller caller, Helpline helpline);
}
