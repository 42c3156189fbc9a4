package dev.suiren.proof;

import dev.suiren.base.Attempt;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The door to asking a base many things: what is recorded is replayed, the rest is asked within
/// limits and recorded. A run that ended for any reason, `kill -9` included, is resumed by the same
/// order again. Owner and editors only.
public interface ProofRuns {

  /// What a run of this order would do, without asking anything.
  ///
  /// @throws dev.suiren.kernel.ProblemException as `run`
  Forecast forecast(Caller caller, Order order);

  /// Runs to its end on the calling thread, on which `hearer` hears everything too.
  ///
  /// @param halt ends the run early, from any thread; so does interrupting the calling thread
  /// @throws dev.suiren.kernel.ProblemException as `Recordings.open`; `WRONG_USAGE` for a budget
  ///   where the base has no price
  Ended run(Caller caller, Order order, Hearer hearer, Halt halt);

  /// @param base the id or the name of a base, or `recorded:` and a file
  record Order(String base, List<Call> calls, Limits limits) {
    public Order {
      calls = List.copyOf(calls);
    }
  }

  /// One call.
  ///
  /// @param item what it belongs to, such as the id of a check
  /// @param repeat counts from 1
  record Call(String item, int repeat, Prompt prompt) {

    /// The same call so many times, first to last.
    public static List<Call> repeated(String item, Prompt prompt, int repeats) {
      return IntStream.rangeClosed(1, repeats)
          .mapToObj(repeat -> new Call(item, repeat, prompt))
          .toList();
    }
  }

  /// @param parallel calls at the same time, 1 to `MOST_PARALLEL`
  /// @param requestsPerMinute 1 to `MOST_REQUESTS`
  /// @param tokensPerMinute of prompts and answers together, 1 to `MOST_TOKENS`
  /// @param budget what this run may pay, in the currency of the base; replays cost nothing
  /// @param batch after how many calls `Hearer.isDecided` is asked; empty for never
  record Limits(
      int parallel,
      OptionalInt requestsPerMinute,
      OptionalInt tokensPerMinute,
      Optional<BigDecimal> budget,
      OptionalInt batch) {
    public static final int MOST_PARALLEL = 256;
    public static final int MOST_REQUESTS = 1_000_000;
    public static final int MOST_TOKENS = 1_000_000_000;

    /// Four at a time, and no other limit.
    public static final Limits USUAL =
        new Limits(
            4, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());

    public Limits {
      if (parallel < 1
          || parallel > MOST_PARALLEL
          || isOutside(requestsPerMinute, MOST_REQUESTS)
          || isOutside(tokensPerMinute, MOST_TOKENS)
          || budget.orElse(BigDecimal.ZERO).signum() < 0
          || batch.orElse(1) < 1) {
        throw new IllegalArgumentException("a limit is out of its range");
      }
    }

    private static boolean isOutside(OptionalInt limit, int most) {
      return limit.orElse(1) < 1 || limit.orElse(1) > most;
    }

    /// Refuses a budget where nothing is known to cost anything (`WRONG_USAGE`).
    ///
    /// @param price of the base; empty where nothing is ever paid, as for a file
    public void refuseBudgetWithout(Optional<Price> price) {
      boolean free =
          price
              .filter(it -> it.prompt().signum() == 0 && it.completion().signum() == 0)
              .isPresent();
      if (budget.isPresent() && free) {
        throw new ProblemException(
            Problem.WRONG_USAGE,
            "a budget needs the base's price: set it where the base is, or leave out the budget");
      }
    }

    public Limits withBudget(BigDecimal most) {
      return new Limits(parallel, requestsPerMinute, tokensPerMinute, Optional.of(most), batch);
    }

    public Limits withBatch(int calls) {
      return new Limits(
          parallel, requestsPerMinute, tokensPerMinute, budget, OptionalInt.of(calls));
    }
  }

  /// Hears how a run goes, one thing at a time.
  interface Hearer extends Proof.Listener {

    /// What came of a call, in no particular order. Calls that were never made, because the run
    /// ended first, are not heard of: they are not answered.
    void heard(Call call, Attempt attempt);

    /// How far it has come; called after each call.
    void went(Progress progress);

    /// Whether nothing that is left could change the verdicts. Asked when all calls of a batch are
    /// through, so that the answer depends on nobody's speed.
    boolean isDecided();
  }

  /// @param recorded calls that would be replayed
  /// @param most what all others cost at most; empty where nothing is paid
  record Forecast(int calls, int recorded, Optional<Cost> most) {}
}
