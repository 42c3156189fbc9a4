package dev.suiren.runs;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Evidence;
import dev.suiren.audit.Surface;
import dev.suiren.people.Caller;

/// Text of others for an editor, to the letter: what passed the audit as it stands, or what did
/// not, to be shown marked.
public sealed interface Shown {

  /// @param caller at least an editor; all others are refused
  static Shown of(Audit audit, String text, Surface surface, Caller caller) {
    return switch (audit.clear(text, surface, caller)) {
      case Clearing.Granted<String> granted when granted.cleared().value().equals(text) ->
          new Passed(granted.cleared());
      case Clearing.Granted<String> masked -> new Held(audit.evidence(text, caller));
      case Clearing.Refused<String> refused -> new Held(audit.evidence(text, caller));
    };
  }

  record Passed(Cleared<String> text) implements Shown {}

  /// Held or masked for readers.
  record Held(Evidence<String> text) implements Shown {}
}
