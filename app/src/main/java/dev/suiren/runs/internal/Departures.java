package dev.suiren.runs.internal;

import dev.suiren.base.RecordingsForgotten;
import dev.suiren.base.SourceId;
import dev.suiren.people.PersonRemoved;
import dev.suiren.people.SpaceId;
import java.util.List;
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
    switch (gone) {
      case RecordingsForgotten.OfBase(SpaceId space, SourceId source) ->
          store.judgements().unquote(space, source);
      case RecordingsForgotten.Calls(SpaceId space, List<String> requests) ->
          store.judgements().unquote(space, requests);
    }
  }
}
