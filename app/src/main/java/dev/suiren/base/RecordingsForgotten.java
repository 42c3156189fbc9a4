package dev.suiren.base;

import dev.suiren.people.SpaceId;
import java.util.List;

/// What was recorded is being forgotten: told within the transaction that deletes it, so that
/// whatever rooms quote of it goes in the same one.
public sealed interface RecordingsForgotten {
  SpaceId space();

  /// Everything of a base.
  record OfBase(SpaceId space, SourceId source) implements RecordingsForgotten {}

  /// Some answers, by the hashes of their calls.
  record Calls(SpaceId space, List<String> requests) implements RecordingsForgotten {
    public Calls {
      requests = List.copyOf(requests);
    }
  }
}
