package dev.suiren.audit;

import dev.suiren.kernel.Allowed;

/// A stream's guard: text goes in as it comes, and comes out once nothing that may follow can make
/// it bad. One gate per stream, used by one thread at a time.
///
/// What was released is never taken back. After a block, a fault, a new policy epoch that forbids
/// the audience, or once what the text is made from was taken back, nothing more is released, ever.
/// What was withheld at `end()` comes out only if the whole text passed.
@Allowed(why = "opened for one caller by Audit")
public interface Gate {
  /// The fault of a stream that was cut because what it is made from was taken back.
  String WITHDRAWN = "withdrawn";

  /// Takes the next piece, of any length, and hands out what may now be shown.
  Release accept(String chunk);

  /// The stream has ended: hands out the rest, or the verdict that stopped it.
  Release end();

  /// What a gate hands out.
  ///
  /// @param text what may be shown beyond all earlier releases, perhaps empty
  /// @param sofar everything released till now, rendered as Markdown by the parser that audited it;
  ///   nothing once a new policy has cut the stream
  /// @param verdict the verdict over all that was accepted; final after `end()` or a stop
  /// @param stopped whether the stream was cut
  record Release(Cleared<String> text, Cleared<Html> sofar, Verdict verdict, boolean stopped) {}
}
