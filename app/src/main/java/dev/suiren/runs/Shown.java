package dev.suiren.runs;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Evidence;

/// Text of others for an editor, to the letter: what passed the audit as it stands, or what did
/// not, to be shown marked.
public sealed interface Shown {

  record Passed(Cleared<String> text) implements Shown {}

  /// Held or masked for readers.
  record Held(Evidence<String> text) implements Shown {}
}
