package dev.suiren.audit;

import dev.suiren.kernel.Allowed;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The door to the audit: one engine for questions, documents, names and answers.
///
/// Thread-safe; blocks no longer than its time limit; a fault gives a verdict of `ERROR`.
public interface Audit {

  @Allowed(why = "a number that tells nothing of anybody")
  PolicyEpoch epoch();

  /// Says what is in a text; clears nothing.
  @Allowed(why = "judges a text that the asker already holds")
  Verdict inspect(String text, Surface surface, Audience audience);

  /// Clears a plain text for the caller's audience, masks applied.
  Clearing<String> clear(String text, Surface surface, Caller caller);

  /// Parses Markdown once, inspects what a reader will see, and renders that same tree.
  Clearing<Html> clearMarkdown(String markdown, Surface surface, Caller caller);

  /// Inspects the parts of a document together and renders them, masks and highlights applied.
  Clearing<Html> clearParts(List<Part> parts, Caller caller);

  /// Held text for a caller who is at least an editor; others are refused.
  Evidence<String> evidence(String text, Caller caller);

  /// Opens a gate for one stream to one caller.
  default Gate openGate(Surface surface, Caller caller) {
    return openGate(surface, caller, () -> true);
  }

  /// The same for a text that is made from something that may be taken back.
  ///
  /// @param stands whether it may still be shown to the caller; asked at each release, and once it
  ///   does not, the stream is cut
  Gate openGate(Surface surface, Caller caller, BooleanSupplier stands);

  /// What is said in place of a text that was stopped: kind, short, in its language; help where it
  /// is about self-harm.
  ///
  /// @param said as much of the text as is known
  Cleared<String> completion(Verdict verdict, String said, Caller caller);

  /// A name (of a person, file, collection, heading) for a place that must show something: cleared,
  /// or a neutral mark of the same kind when it does not pass.
  Cleared<String> name(String name, Caller caller);
}
