package dev.suiren.people;

/// A group is being removed: told within the transaction that removes it, so that what other rooms
/// let it do ends in the same one.
public record GroupRemoved(SpaceId space, GroupId group) {}
