package dev.suiren.classifier;

import dev.suiren.kernel.Allowed;

/// A text that is read piece by piece, from its beginning on. For one thread.
@Allowed(why = "opened by Classifier, which judges wording alone")
public interface Passage {

  /// How probably the next piece is abusive, hateful or toxic where it stands: together with the
  /// last 200 characters before it, or so clearly by itself that these do not matter.
  ///
  /// @param text code points
  /// @param from the first one of the piece; `to` exclusive
  /// @return from 0 to 1
  double moderation(int[] text, int from, int to);
}
