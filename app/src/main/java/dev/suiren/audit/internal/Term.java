package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.Optional;
import java.util.Set;

/// A literal term that the operator listed, and for whom it counts.
record Term(String label, Effect effect, Set<Audience> audiences) implements Rule {

  Term {
    audiences = Set.copyOf(audiences);
  }

  @Override
  public Aspect aspect() {
    return Aspect.TERM;
  }

  @Override
  public Optional<Effect> effect(Surface surface, Audience audience) {
    if (!audiences.contains(audience)) {
      return Optional.empty();
    }
    return Optional.of(surface == Surface.NAME ? Effect.BLOCK : effect);
  }

  /// The characters to look for, all plain and folded.
  int[] letters() {
    Track track = Track.of(label.strip().codePoints().toArray());
    int[] word = new int[track.size()];
    for (int i = 0; i < word.length; i++) {
      word[i] = track.folded(i);
    }
    return word;
  }
}
