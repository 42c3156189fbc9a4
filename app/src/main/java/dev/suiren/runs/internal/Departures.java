package dev.suiren.runs.internal;

import dev.suiren.base.RecordingsForgotten;
import dev.suiren.people.PersonRemoved;
import org.springframework.context.event.EventListener;

/// Forgets people, and quotes of answers, in the transaction in which they go.
record Departures(Store store) {

  @EventListener
  void heard(PersonRemoved gone) {
    store.runs().forget(gone.space(), gone.person());
    store.verdicts().forget(gone.space(), gone.person());
  }

  @EventListener
  void heard(RecordingsForgotten gone) {
    store.judgements().unquote(gone.space(), gone.source());
  }
}
