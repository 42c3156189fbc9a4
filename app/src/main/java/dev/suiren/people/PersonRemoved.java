package dev.suiren.people;

/// A person is being removed: told within the transaction that removes them, so that whatever rooms
/// keep of theirs goes in the same one.
public record PersonRemoved(SpaceId space, PersonId person) {}
