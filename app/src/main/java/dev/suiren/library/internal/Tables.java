package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import java.time.Clock;

/// The library's rows, all of them.
record Tables(
    Db db,
    Ids ids,
    Clock clock,
    SqlCollections collections,
    SqlDocuments documents,
    SqlProgress progress,
    SqlFailures failures,
    SqlRevisions revisions,
    SqlPassages passages) {

  static Tables of(Db db, Ids ids, Clock clock) {
    return new Tables(
        db,
        ids,
        clock,
        new SqlCollections(db),
        new SqlDocuments(db),
        new SqlProgress(db, clock),
        new SqlFailures(db, clock),
        new SqlRevisions(db),
        new SqlPassages(db, ids));
  }
}
