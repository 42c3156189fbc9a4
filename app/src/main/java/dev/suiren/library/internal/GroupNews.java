package dev.suiren.library.internal;

import dev.suiren.people.GroupRemoved;
import org.springframework.context.event.EventListener;

/// Takes back what a group may read, in the transaction that removes the group.
final class GroupNews {
  private final SqlCollections collections;

  GroupNews(SqlCollections collections) {
    this.collections = collections;
  }

  @EventListener
  void heard(GroupRemoved gone) {
    collections.removeReader(gone.group());
  }
}
