package dev.suiren.runs.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;

/// The rows of this room, and what they are written with.
///
/// @param alone whether no other process can have this database open
record Store(Tables tables, Db db, Stamps stamps, boolean alone) {
  /// How long a process is taken to be there after it was seen: some of its signs may be late.
  private static final Duration PRESENCE = Duration.ofSeconds(45);

  record Stamps(Ids ids, Clock clock) {}

  record Tables(
      SqlRuns runs,
      SqlSets sets,
      SqlJudgements judgements,
      SqlVerdicts verdicts,
      SqlTallies tallies,
      SqlUses uses,
      SqlFigures figures) {}

  static Store of(Db db, Stamps stamps, JsonMapper json, boolean alone) {
    Tables tables =
        new Tables(
            new SqlRuns(db),
            new SqlSets(db),
            new SqlJudgements(db, json),
            new SqlVerdicts(db),
            new SqlTallies(db),
            new SqlUses(db),
            new SqlFigures(db, json));
    return new Store(tables, db, stamps, alone);
  }

  SqlRuns runs() {
    return tables.runs();
  }

  SqlSets sets() {
    return tables.sets();
  }

  SqlJudgements judgements() {
    return tables.judgements();
  }

  SqlVerdicts verdicts() {
    return tables.verdicts();
  }

  SqlTallies tallies() {
    return tables.tallies();
  }

  SqlUses uses() {
    return tables.uses();
  }

  SqlFigures figures() {
    return tables.figures();
  }

  /// Whether a run that is said to be under way, and is not so in this process, was left by one
  /// that is gone.
  boolean isLeft(Instant seen) {
    return alone || seen.isBefore(now().minus(PRESENCE));
  }

  /// As exact as it is stored.
  Instant now() {
    return stamps.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// A run that the caller may see.
  RunRow get(Caller caller, RunId run) {
    Entrance.require(caller);
    return runs().find(caller.space(), run).orElseThrow(Entrance::notFound);
  }

  /// Counts anew what came of a run, whose figures do not hold any more.
  void retally(RunId run) {
    runs().setTally(run, tallies().count(run));
  }
}
