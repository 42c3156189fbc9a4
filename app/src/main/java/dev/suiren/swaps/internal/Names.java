package dev.suiren.swaps.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Surface;
import dev.suiren.comparison.FunctionRow;
import dev.suiren.people.Caller;
import dev.suiren.runs.Shown;
import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Named;
import java.util.List;
import java.util.Optional;

/// Text of others for one who looks.
record Names(Audit audit, Caller caller) {

  /// Empty for all functions together.
  Optional<Named> findFunction(String name) {
    return name.equals(FunctionRow.ALL) ? Optional.empty() : Optional.of(function(name));
  }

  Named function(String name) {
    return new Named(FunctionKey.of(name), audit.name(name, caller));
  }

  List<Cleared<String>> items(List<String> names) {
    return names.stream().map(name -> audit.name(name, caller)).toList();
  }

  /// To the letter, for an editor: as it stands, or to be marked.
  Shown shown(String text) {
    return Shown.of(audit, text, Surface.ANSWER, caller);
  }
}
