package dev.suiren.runs.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;

/// The rows of this room, and what they are written with.
record Store(SqlRuns runs, SqlSets sets, SqlJudgements judgements, Db db, Ids ids, Clock clock) {

  static Store of(Db db, Ids ids, Clock clock, JsonMapper json) {
    return new Store(new SqlRuns(db), new SqlSets(db), new SqlJudgements(db, json), db, ids, clock);
  }

  /// As exact as it is stored.
  Instant now() {
    return stamps.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// A run that the caller may see.
  RunRow get(Caller caller, RunId run) {
    Entrance.require(caller);
    return runs.find(caller.space(), run).orElseThrow(Entrance::notFound);
  }

  /// Counts anew what came of a run.
  void retally(RunId run) {
    runs.setTally(run, judgements.tally(run));
  }
}
