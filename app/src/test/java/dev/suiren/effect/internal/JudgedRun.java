package dev.suiren.effect.internal;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.Cost;
import dev.suiren.base.SourceId;
import dev.suiren.checks.Check;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Expectation;
import dev.suiren.people.Caller;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Score;
import dev.suiren.runs.Scores;
import dev.suiren.runs.SetId;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Two kept runs with one answer for each check: one of checks that must cite, one of others.
final class JudgedRun implements Runs, CheckSets, Scores {
  static final RunId CITING = new RunId("citing");
  static final RunId WITHOUT_CITATIONS = new RunId("without");

  private static final Check SHIPPED = CheckSet.shipped().checks().getFirst();
  private static final List<Check> CHECKS = List.of(citing("a"), citing("b"), citing("c"), SHIPPED);

  private static Check citing(String id) {
    return new Check(
        id,
        new Check.Subject("f", Dimension.KNOWLEDGE, id),
        SHIPPED.input(),
        List.of(new Expectation.Cites("a.md", OptionalInt.empty(), OptionalInt.empty())));
  }

  /// Right, wrong, not answered; and right without having to cite.
  private static final List<OptionalDouble> SCORES =
      List.of(
          OptionalDouble.of(1), OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.of(1));

  @Override
  public Run get(Caller caller, RunId run) {
    return new Run(
        run,
        new KeptSet(new SetId("s"), TermAudit.cleared("shop"), false, CHECKS.size()),
        new Run.Asked(
            TermAudit.cleared("base"),
            TermAudit.cleared("url"),
            TermAudit.cleared("model"),
            new SourceId("source")),
        new Run.Terms(1, ProofRuns.Limits.USUAL),
        new Run.Course(
            Run.State.DONE,
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Optional.empty(),
            new Progress(
                0,
                0,
                0,
                0,
                Cost.none(Currency.getInstance("USD")),
                Optional.empty(),
                Optional.empty())),
        new Run.Tally(3, 2, 1, 3, 0));
  }

  @Override
  public List<Check> checks(Caller caller, SetId set) {
    return CHECKS;
  }

  @Override
  public void read(Caller caller, RunId run, Consumer<Score> each) {
    for (int place = run.equals(CITING) ? 0 : 3; place < CHECKS.size(); place++) {
      Check check = CHECKS.get(place);
      each.accept(
          new Score(
              place,
              new Score.Subject(
                  check.id(),
                  check.subject().function(),
                  check.subject().dimension(),
                  check.subject().cluster()),
              1,
              SCORES.get(place),
              false,
              new Score.Answer(Optional.empty(), OptionalLong.empty())));
    }
  }

  @Override
  public KeptSet keepZipped(Caller caller, String name, InputStream zip) {
    throw new UnsupportedOperationException();
  }

  @Override
  public KeptSet keep(Caller caller, CheckSet set) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<KeptSet> list(Caller caller) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page list(Caller caller, Wanted wanted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(Caller caller, RunId run, Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void lines(Caller caller, RunId run, Consumer<String> each) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Forecast forecast(Caller caller, Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Run start(Caller caller, Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Run resume(Caller caller, RunId run, Optional<BigDecimal> budget) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stop(Caller caller, RunId run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(Caller caller, RunId run) {
    throw new UnsupportedOperationException();
  }
}
