/// Runs: checks put to a base, kept with what was asked, answered, judged and paid (thesis S5).
///
/// It promises that each judgement is written as it comes, so that a run killed anywhere is shown
/// as interrupted and goes on without paying twice; that a set of checks is kept with its runs, so
/// that question and expectation can be shown later; and that a person's verdict on an answer
/// counts before the program's, is marked so and can be taken back. It refuses a model's opinion as
/// a verdict, keeps no answer beside the recordings, and shows everything to owner and editors
/// only: for everybody else there is nothing here. Doors: `Runs`, `AttendedRuns` (begun by who
/// waits), `CheckSets`, `Judgements`, `Scores`, `Uses` (of what is recorded).
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "people",
      "audit",
      "base",
      "checks",
      "proof",
      "sheets",
      "web",
      "web::spi"
    })
package dev.suiren.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
