package dev.suiren.answers.internal;

import dev.suiren.kernel.Db;
import dev.suiren.people.PersonRemoved;
import org.springframework.context.event.EventListener;

/// Forgets what a person asked, in the transaction that removes the person.
final class Departures {
  private final SqlConversations conversations;
  private final RunningTurns turns;
  private final Db db;

  Departures(Store store, RunningTurns turns) {
    this.conversations = store.conversations();
    this.turns = turns;
    this.db = store.db();
  }

  @EventListener
  void heard(PersonRemoved gone) {
    Owner owner = new Owner(gone.space().value(), gone.person().value());
    conversations.deleteAll(owner);
    db.afterCommit(() -> turns.stopAll(owner));
  }
}
