package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyEpoch;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Ledger;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Who did something to the policy, when, and how that is taken down.
record Acts(Ids ids, Clock clock, Ledger ledger) {
  private static final String PERSON = "person:";

  String nextId() {
    return ids.next();
  }

  Instant now() {
    return clock.instant();
  }

  /// As an id: names are foreign text.
  ListRow.Author author(Caller caller) {
    String id =
        caller
            .person()
            .map(person -> PERSON + person.value())
            .orElseGet(() -> caller.kind().name().toLowerCase(Locale.ROOT));
    return new ListRow.Author(id, Micros.of(now()));
  }

  static Optional<PersonId> person(String author) {
    return author.startsWith(PERSON)
        ? Optional.of(new PersonId(author.substring(PERSON.length())))
        : Optional.empty();
  }

  String keyed(String text) {
    return ledger.keyed(text);
  }

  Deed deed(Deed.Kind kind, String subject, Caller caller, PolicyEpoch epoch) {
    return Deed.of(kind, subject).by(caller).with("epoch", epoch.number());
  }

  void tell(Deed deed) {
    ledger.record(deed);
  }
}
