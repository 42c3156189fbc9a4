package dev.suiren.runs.web;

import dev.suiren.base.BaseId;
import dev.suiren.base.Cost;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.Trials;
import dev.suiren.runs.Runs;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// What `runs/forecast.jte` shows: what a run would do, to be confirmed.
///
/// @param base the id it was ordered by
/// @param typed what is ordered again when it is confirmed
public record ForecastPart(Runs.Forecast forecast, BaseId base, TypedOrder typed)
    implements PageModel {

  /// The calls that are known beforehand.
  public ProofRuns.Forecast calls() {
    return forecast.asked().calls();
  }

  /// Answers over documents, whose calls come about on the way.
  public int consulted() {
    return forecast.asked().consulted();
  }

  /// Whether documents answer by themselves.
  public boolean isAlone() {
    return base.value().equals(Trials.NO_BASE);
  }

  /// Answers that cannot be asked for.
  public int unasked() {
    return forecast.answers() - calls().calls() - consulted();
  }

  public int toPay() {
    return calls().calls() - calls().recorded();
  }

  public Optional<Cost> most() {
    return calls().most();
  }

  /// Whether the budget may end it early.
  public boolean mayRunOut() {
    return typed
        .limits()
        .budget()
        .flatMap(budget -> most().map(it -> it.amount().compareTo(budget) > 0))
        .orElse(false);
  }
}
