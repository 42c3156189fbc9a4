package dev.suiren.runs.internal;

import dev.suiren.base.Recordings;
import dev.suiren.people.Caller;
import dev.suiren.proof.Trials.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What judgements of a run quote of answers: while they wait to be written, the answers may be
/// forgotten.
///
/// @param caller who ordered the run
record Quotes(Recordings recordings, Caller caller, RunRow run) {

  /// The same judgements, which quote only what is still recorded, or lies in a file. To be written
  /// in the transaction in which this is asked.
  List<JudgementRow> kept(List<JudgementRow> rows) {
    if (run.order().base().word().startsWith(Recordings.FILE)) {
      return rows;
    }
    Set<String> calls =
        rows.stream()
            .flatMap(row -> row.program().recorded().stream())
            .map(Recorded::request)
            .collect(Collectors.toSet());
    Map<String, String> answers = recordings.hold(caller, run.order().base().source().id(), calls);
    return rows.stream().map(row -> isKept(row, answers) ? row : row.unquoted()).toList();
  }

  private static boolean isKept(JudgementRow row, Map<String, String> answers) {
    Optional<Recorded> recorded = row.program().recorded();
    return recorded.isEmpty()
        || recorded.get().answer().equals(answers.get(recorded.get().request()));
  }
}
