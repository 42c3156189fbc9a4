package dev.suiren.audit.internal;

import dev.suiren.audit.DryRun.Outcome;
import dev.suiren.audit.Span;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.spi.Inspectable.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What two verdicts of the same text make of its passages.
///
/// @param passages in reading order
record Comparison(String text, List<Passage> passages, Verdict now, Verdict then) {

  Comparison {
    passages = List.copyOf(passages);
  }

  /// A text without passages, as one.
  static Comparison whole(String text, Verdict now, Verdict then) {
    return new Comparison(text, List.of(new Passage("", 0, Integer.MAX_VALUE)), now, then);
  }

  /// @param reason what is found in the passage by the verdict that does more
  record Finding(Passage passage, Outcome outcome, Optional<Span> reason) {}

  /// The passages of which something else becomes.
  List<Finding> findings() {
    Weighing before = new Weighing(passages, now);
    Weighing after = new Weighing(passages, then);
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < passages.size(); at++) {
      int more = after.state(at).compareTo(before.state(at));
      if (more != 0) {
        Optional<Span> reason = more > 0 ? after.reason(at) : before.reason(at);
        findings.add(new Finding(passages.get(at), outcome(more, after.state(at)), reason));
      }
    }
    return findings;
  }

  private static Outcome outcome(int more, Weighing.State state) {
    if (more < 0) {
      return Outcome.RELEASED;
    }
    return state == Weighing.State.HELD ? Outcome.HELD : Outcome.MASKED;
  }

  boolean passesNoMore() {
    return now.passed() && !then.passed();
  }
}
