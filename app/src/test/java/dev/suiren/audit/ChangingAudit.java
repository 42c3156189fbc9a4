package dev.suiren.audit;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A `TermAudit` whose terms can change: each change is a new epoch. Thread-safe.
public final class ChangingAudit implements Audit {
  private volatile State state;

  /// Whether every inspection breaks down.
  public volatile boolean failing;

  /// Happens in the middle of each inspection.
  public volatile Runnable meanwhile = () -> {};

  private record State(TermAudit staff, TermAudit beyond, PolicyEpoch epoch) {}

  public ChangingAudit(String... terms) {
    this.state = state(1, terms);
  }

  public synchronized void change(String... terms) {
    state = state(state.epoch().number() + 1, terms);
  }

  /// Beyond staff the word `internal` does not pass either.
  private static State state(long number, String... terms) {
    String[] more = java.util.Arrays.copyOf(terms, terms.length + 1);
    more[terms.length] = "internal";
    return new State(
        new TermAudit(terms), new TermAudit(more), new PolicyEpoch(number, "test-" + number));
  }

  private TermAudit now(Audience audience) {
    return audience == Audience.STAFF ? state.staff() : state.beyond();
  }

  @Override
  public PolicyEpoch epoch() {
    return state.epoch();
  }

  @Override
  public Verdict inspect(String text, Surface surface, Audience audience) {
    PolicyEpoch epoch = state.epoch();
    meanwhile.run();
    Verdict verdict = now(audience).inspect(text, surface, audience);
    return new Verdict(
        failing ? Verdict.Decision.ERROR : verdict.decision(), verdict.spans(), epoch);
  }

  @Override
  public Clearing<String> clear(String text, Surface surface, Caller caller) {
    return now(caller.audience()).clear(text, surface, caller);
  }

  @Override
  public Clearing<Html> clearMarkdown(String markdown, Surface surface, Caller caller) {
    return now(caller.audience()).clearMarkdown(markdown, surface, caller);
  }

  @Override
  public Clearing<Html> clearParts(List<Part> parts, Caller caller) {
    List<Part> marked =
        parts.stream().map(part -> new Part(part.kind(), part.level(), mark(part), 0, 0)).toList();
    return now(caller.audience()).clearParts(marked, caller);
  }

  private static String mark(Part part) {
    String text = part.text();
    return part.markStart() == part.markEnd()
        ? text
        : text.substring(0, part.markStart())
            + "["
            + text.substring(part.markStart(), part.markEnd())
            + "]"
            + text.substring(part.markEnd());
  }

  @Override
  public Evidence<String> evidence(String text, Caller caller) {
    return now(caller.audience()).evidence(text, caller);
  }

  @Override
  public Gate openGate(Surface surface, Caller caller, BooleanSupplier stands) {
    return now(caller.audience()).openGate(surface, caller, stands);
  }

  @Override
  public Cleared<String> completion(Verdict verdict, String said, Caller caller) {
    return now(caller.audience()).completion(verdict, said, caller);
  }

  @Override
  public Cleared<String> name(String name, Caller caller) {
    return now(caller.audience()).name(name, caller);
  }
}
