package dev.suiren.policy.web;

import dev.suiren.audit.Handling;
import java.util.Map;

/// What becomes of personal data and secrets as a form sends it, as in `contact-public=mask`.
final class TypedHandling {
  private TypedHandling() {}

  static Handling of(Map<String, String> fields) {
    return Handling.of(
        (kind, audience) ->
            Handling.choice(fields.getOrDefault(kind.word() + "-" + audience.word(), "")));
  }
}
