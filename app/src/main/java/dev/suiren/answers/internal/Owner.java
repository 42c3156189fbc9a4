package dev.suiren.answers.internal;

import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import java.util.Locale;

/// Whose conversations: a person's, wherever they come from; without one, a key's or job's own.
record Owner(String space, String name) {

  static Owner of(Caller caller) {
    return new Owner(
        caller.space().value(),
        caller
            .person()
            .map(PersonId::value)
            .orElseGet(() -> caller.kind().name().toLowerCase(Locale.ROOT) + ":" + caller.name()));
  }
}
