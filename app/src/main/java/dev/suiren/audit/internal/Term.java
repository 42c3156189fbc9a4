package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.Optional;
import java.util.Set;

/// A literal term that the operator listed, and for whom it counts.
record Term(String label, Effect effect, Set<Audience> audiences) implements Rule {

  Term {
    audiences = Set.copyOf(audiences);
  }

  /// The same term as far as its list is trusted.
  Term in(ListMode mode) {
    return new Term(label, mode.of(effect), audiences);
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
    boolean named = surface == Surface.NAME && effect != Effect.NOTE;
    return Optional.of(named ? Effect.BLOCK : effect);
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
