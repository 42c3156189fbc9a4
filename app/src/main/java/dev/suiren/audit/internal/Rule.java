package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.Optional;

/// Something the policy looks for.
interface Rule {

  /// The listed term, or the pattern's name.
  String label();

  Aspect aspect();

  /// What a match does at this place for this audience; empty where the rule does not apply.
  ///
  /// @param handling what becomes of personal data and secrets
  Optional<Effect> effect(Surface surface, Audience audience, Handling handling);
}
