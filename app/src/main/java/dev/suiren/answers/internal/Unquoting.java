package dev.suiren.answers.internal;

import dev.suiren.library.RevisionsRemoved;
import org.springframework.context.event.EventListener;

/// Takes the words of deleted documents out of earlier answers, in the transaction that removes the
/// documents themselves.
final class Unquoting {
  private final SqlTurns turns;

  Unquoting(SqlTurns turns) {
    this.turns = turns;
  }

  @EventListener
  void heard(RevisionsRemoved news) {
    turns.unquote(news.revisions());
  }
}
