package dev.suiren.swaps.internal;

import dev.suiren.audit.Audit;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.Pairs;
import dev.suiren.comparison.Power;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.swaps.Changes;
import dev.suiren.swaps.Pair;
import dev.suiren.swaps.Swaps;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Comparisons of kept runs.
final class KeptSwaps implements Swaps {
  private final Runs runs;
  private final RunFiles files;
  private final Audit audit;
  private final ChangedItems items;
  private final Keeping keeping;

  /// One comparison at a time, whoever asks.
  private final Semaphore turn = new Semaphore(1, true);

  KeptSwaps(Runs runs, RunFiles files, Audit audit, ChangedItems items, Keeping keeping) {
    this.runs = runs;
    this.files = files;
    this.audit = audit;
    this.items = items;
    this.keeping = keeping;
  }

  @Override
  public Outcome compare(Caller caller, Pair pair, Bar bar, double effect) {
    Run a = runs.get(caller, pair.a());
    Run b = runs.get(caller, pair.b());
    return findObstacle(a, b)
        .<Outcome>map(why -> new Outcome.Incomparable(a, b, why))
        .orElseGet(
            () -> inTurn(() -> new Comparing(caller, a, b, bar).outcome(requireChange(effect))));
  }

  private static Optional<Why> findObstacle(Run a, Run b) {
    if (a.id().equals(b.id())) {
      return Optional.of(Why.SAME_RUN);
    }
    if (!a.set().id().equals(b.set().id())) {
      return Optional.of(Why.OTHER_CHECKS);
    }
    return a.tally().judged() == 0 || b.tally().judged() == 0
        ? Optional.of(Why.NOTHING_IN_COMMON)
        : Optional.empty();
  }

  private static double requireChange(double effect) {
    if (!(effect > 0 && effect <= 1)) {
      throw new ProblemException(Problem.BAD_INPUT, "a change is above 0 and at most 1");
    }
    return effect;
  }

  private <T> T inTurn(Supplier<T> work) {
    turn.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  /// A run held against itself differs nowhere, so that only the least spread is left which a
  /// change of that size brings with it.
  @Override
  public List<Outlook> outlook(Caller caller, RunId id, Bar bar, double effect) {
    Run run = runs.get(caller, id);
    double change = requireChange(effect);
    if (run.tally().judged() == 0) {
      return List.of();
    }
    Names names = new Names(audit, caller);
    return inTurn(
        () ->
            files.findPairs(caller, id, id).stream()
                .flatMap(pairs -> Power.of(pairs, change, bar.alpha()).rows().stream())
                .map(row -> outlook(names, row))
                .toList());
  }

  private static Outlook outlook(Names names, Power.Row row) {
    return new Outlook(
        names.findFunction(row.function()),
        row.items(),
        row.clusters(),
        row.power(),
        VerdictText.number(row.clustersForEighty()));
  }

  @Override
  public Changes changes(Caller caller, Pair pair, Wanted wanted) {
    Run a = runs.get(caller, pair.a());
    Run b = runs.get(caller, pair.b());
    if (!a.set().id().equals(b.set().id())) {
      throw new ProblemException(Problem.BAD_INPUT, "these two runs are of different checks");
    }
    if (wanted.offset() < 0 || wanted.limit() < 1 || wanted.limit() > Changes.MOST) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such part of the list");
    }
    return items.list(caller, a, b, wanted);
  }

  private final class Comparing {
    private final Caller caller;
    private final Run a;
    private final Run b;
    private final Bar bar;
    private final Names names;

    Comparing(Caller caller, Run a, Run b, Bar bar) {
      this.caller = caller;
      this.a = a;
      this.b = b;
      this.bar = bar;
      this.names = new Names(audit, caller);
    }

    Outcome outcome(double effect) {
      return files
          .findPairs(caller, a.id(), b.id())
          .<Outcome>map(pairs -> compared(pairs, effect))
          .orElseGet(() -> new Outcome.Incomparable(a, b, Why.NOTHING_IN_COMMON));
    }

    private Outcome.Compared compared(Pairs pairs, double effect) {
      Comparison comparison = Comparison.of(pairs, bar);
      VerdictText text =
          VerdictText.of(comparison, pairs.leftovers(), Power.of(pairs, effect, bar.alpha()));
      return new Outcome.Compared(
          a,
          b,
          bar,
          text.rows(names),
          comparison.gate(),
          comparison.averageDelta(),
          text.rest(names),
          keeping.keep(caller, new Keeping.Found(a, b, bar, comparison.gate(), text)));
    }
  }
}
