package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.Optional;

/// Markup that may be read in more ways than a stream is read in: only the parser can tell.
enum Doubt implements Rule {
  NESTED_LINK(Aspect.LINK),
  /// A tag or a target that may end elsewhere.
  OPEN_END(Aspect.LINK),
  /// Characters that nobody sees, with markup or entities among them.
  HIDDEN_ROW(Aspect.HIDDEN);

  private final Aspect aspect;

  Doubt(Aspect aspect) {
    this.aspect = aspect;
  }

  @Override
  public String label() {
    return "doubt";
  }

  @Override
  public Aspect aspect() {
    return aspect;
  }

  @Override
  public Optional<Effect> effect(Surface surface, Audience audience, Handling handling) {
    return Optional.of(Effect.REVIEW);
  }
}
