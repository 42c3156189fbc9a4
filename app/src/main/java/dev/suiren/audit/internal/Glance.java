package dev.suiren.audit.internal;

/// A track as a pattern may look at it: beyond the end there is nothing, or nothing yet.
record Glance(Track track, boolean complete) {
  /// Before the beginning and after the end.
  static final int NONE = -1;

  /// What comes here is not known yet.
  static final int LATER = -3;

  int at(int place) {
    if (place < 0) {
      return NONE;
    }
    if (place < track.size()) {
      return track.plain(place);
    }
    return complete ? NONE : LATER;
  }

  int foldedAt(int place) {
    return place >= 0 && place < track.size() ? track.folded(place) : at(place);
  }

  /// What the digit here counts for, or -1.
  int digit(int place) {
    return Digits.value(foldedAt(place));
  }

  /// Whether something was left out right before this place, such as a line's end between Han.
  boolean gapped(int place) {
    return place > 0 && place < track.size() && track.end(place - 1) < track.start(place);
  }

  /// Whether a line's end was left out right before this place, and nothing else.
  boolean wrapped(int place) {
    return place > 0 && place < track.size() && track.wrapped(place);
  }

  /// Whether a letter of another alphabet stands here, in place of one that it may look like.
  boolean borrowed(int place) {
    return track.borrowed(place);
  }

  /// Whether something was left out or may vanish right before this place.
  boolean parted(int place) {
    return gapped(place) || loose(place);
  }

  /// Whether a word may begin here, since markup that may vanish stands before it.
  boolean loose(int place) {
    return place >= 0 && track.loose(place);
  }

  /// The most characters that may be seen from `from` to `to`: markup that was left out may stay.
  int most(int from, int to) {
    return to - from + vanishing(from, to);
  }

  /// How many characters of markup between `from` and `to` were left out and may stay.
  int vanishing(int from, int to) {
    return track.vanishing(to) - track.vanishing(from);
  }

  /// Whether no letter or digit joins on the left.
  boolean opens(int place) {
    return loose(place) || !Pattern.alphanumeric(at(place - 1));
  }

  /// Whether no letter or digit joins at `place`; only to be asked when what stands there is known.
  boolean closes(int place) {
    return loose(place) || !Pattern.alphanumeric(at(place));
  }

  boolean unknown(int place) {
    return at(place) == LATER && !loose(place);
  }
}
