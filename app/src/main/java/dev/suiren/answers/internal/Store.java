package dev.suiren.answers.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import java.time.Clock;

/// Where conversations are kept, and what writing into it needs.
record Store(SqlConversations conversations, SqlTurns turns, Db db, Ids ids, Clock clock) {

  static Store of(Db db, Ids ids, Clock clock) {
    return new Store(new SqlConversations(db, ids, clock), new SqlTurns(db), db, ids, clock);
  }
}
