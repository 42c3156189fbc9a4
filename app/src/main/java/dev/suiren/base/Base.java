package dev.suiren.base;

import dev.suiren.kernel.Allowed;

/// The port every base model stands behind. Blocking, cancellable, safe for many streams at once.
@Allowed(why = "a port: what stands behind it knows no people")
public interface Base {

  /// Streams one completion to `receiver` on the calling thread and says how it ended. Never throws
  /// for what the other side does.
  Ending stream(Prompt prompt, Receiver receiver);

  /// Takes what a base says, piece by piece.
  interface Receiver {

    /// Returns whether the stream shall go on; `false` closes the connection upstream.
    boolean receive(Piece piece);
  }
}
