package dev.suiren.base;

import dev.suiren.people.SpaceId;

/// What was recorded of a base is being forgotten: told within the transaction that deletes it, so
/// that whatever rooms quote of it goes in the same one.
public record RecordingsForgotten(SpaceId space, SourceId source) {}
