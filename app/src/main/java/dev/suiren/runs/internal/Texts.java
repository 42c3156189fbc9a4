package dev.suiren.runs.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.people.Caller;
import dev.suiren.runs.Shown;

/// Texts of others as an editor may see them who decides about them: to the letter.
record Texts(Audit audit) {

  Shown of(String text, Surface surface, Caller caller) {
    return switch (audit.clear(text, surface, caller)) {
      case Clearing.Granted<String> granted when granted.cleared().value().equals(text) ->
          new Shown.Passed(granted.cleared());
      case Clearing.Granted<String> masked -> new Shown.Held(audit.evidence(text, caller));
      case Clearing.Refused<String> refused -> new Shown.Held(audit.evidence(text, caller));
    };
  }
}
