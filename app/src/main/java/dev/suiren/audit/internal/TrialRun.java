package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.DryRun.About;
import dev.suiren.audit.DryRun.Counts;
import dev.suiren.audit.DryRun.Example;
import dev.suiren.audit.DryRun.Outcome;
import dev.suiren.audit.DryRun.State;
import dev.suiren.audit.DryRun.Trial;
import dev.suiren.audit.Mint;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.spi.Inspectable.Item;
import dev.suiren.audit.spi.Inspectable.Passage;
import dev.suiren.people.Audience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares what two audits say of text after text. Written by one thread, looked at by any.
final class TrialRun {
  private final About about;
  private final Audit now;
  private final Audit then;
  private final Instant begun;
  private final Mint mint = Mint.open();
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  private final List<Example> examples = new ArrayList<>();
  private long documents;
  private long done;
  private long total;
  private State state = State.RUNNING;

  /// @param now what is in force, `then` what is tried
  TrialRun(About about, Audit now, Audit then, Instant begun) {
    this.about = about;
    this.now = now;
    this.then = then;
    this.begun = begun;
  }

  synchronized void expect(long texts) {
    total = texts;
  }

  synchronized void end(State how) {
    if (state == State.RUNNING) {
      state = how;
    }
  }

  synchronized boolean isRunning() {
    return state == State.RUNNING;
  }

  /// Whether it was compared with a policy that is no longer in force.
  synchronized boolean isPast(PolicyEpoch current) {
    return state != State.RUNNING && !now.epoch().equals(current);
  }

  synchronized Trial trial() {
    return new Trial(
        about,
        state,
        begun,
        done,
        Math.max(total, done),
        new Counts(count(Outcome.HELD), count(Outcome.MASKED), count(Outcome.RELEASED), documents),
        examples);
  }

  private long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /// Whether more is wanted.
  boolean look(Item item) {
    List<Passage> passages = Weighing.inOrder(item.passages());
    Set<String> counted = new HashSet<>();
    boolean leaves = false;
    for (Audience audience : item.audiences().stream().sorted().toList()) {
      Comparison name =
          Comparison.whole(
              item.name(),
              now.inspect(item.name(), Surface.NAME, audience),
              then.inspect(item.name(), Surface.NAME, audience));
      Comparison text =
          new Comparison(
              item.text(),
              passages,
              now.inspect(item.text(), Surface.DOCUMENT, audience),
              then.inspect(item.text(), Surface.DOCUMENT, audience));
      leaves |= name.passesNoMore() || text.passesNoMore();
      take(item, audience, name, counted);
      take(item, audience, text, counted);
    }
    count(leaves);
    return isRunning();
  }

  private synchronized void count(boolean leaves) {
    done++;
    documents += leaves ? 1 : 0;
  }

  private void take(Item item, Audience audience, Comparison comparison, Set<String> counted) {
    CodePointWindow window = new CodePointWindow(comparison.text());
    for (Comparison.Finding finding : comparison.findings()) {
      if (counted.add(finding.passage().id())) {
        tell(item, audience, window, finding);
      }
    }
  }

  private synchronized void tell(
      Item item, Audience audience, CodePointWindow window, Comparison.Finding finding) {
    counts.merge(finding.outcome(), 1L, Long::sum);
    if (examples.size() < Trial.MOST) {
      examples.add(
          new Example(
              finding.outcome(),
              audience,
              item.document(),
              mint.evidence(item.name()),
              finding.passage().id(),
              mint.evidence(finding.reason().map(Span::term).orElse("")),
              mint.evidence(finding.reason().map(window::around).orElse(""))));
    }
  }
}
