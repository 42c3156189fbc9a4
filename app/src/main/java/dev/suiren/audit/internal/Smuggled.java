package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Payload;
import dev.suiren.audit.Span;
import java.util.Optional;

/// Something written in what nobody sees.
///
/// @param rule what it is written in
/// @param text decoded; empty where it could not be
record Smuggled(Hidden rule, int start, int end, String text) {

  Hit hit() {
    return new Hit(start, end, rule);
  }

  /// What a reviewer is shown.
  Optional<Payload> payload() {
    boolean shown = rule != Hidden.MANIFEST && !text.isEmpty();
    return shown ? Optional.of(new Payload(start, end, text)) : Optional.empty();
  }

  /// What a finding in the decoded text does to the whole: nothing of it can be masked, and what is
  /// hidden is meant for the base, whoever sends it.
  Optional<Effect> effect(Span inside) {
    Effect effect = inside.effect();
    boolean stops = effect == Effect.BLOCK || effect == Effect.REVIEW;
    return switch (rule) {
      case MANIFEST -> stops ? Optional.of(effect) : Optional.empty();
      case TURNED -> Optional.of(effect);
      default -> {
        boolean held = effect == Effect.MASK || inside.aspect() == Aspect.INJECTION;
        yield Optional.of(held && !stops ? Effect.REVIEW : effect);
      }
    };
  }
}
