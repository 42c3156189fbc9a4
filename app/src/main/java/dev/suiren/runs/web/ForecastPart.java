package dev.suiren.runs.web;

import dev.suiren.base.BaseId;
import dev.suiren.base.Cost;
import dev.suiren.runs.Runs;
import dev.suiren.web.spi.PageModel;
import java.math.BigDecimal;
import java.util.Optional;

/// What `runs/forecast.jte` shows: what a run would do, to be confirmed.
///
/// @param base the id it was ordered by
/// @param budget as it was typed; empty for none
public record ForecastPart(
    Runs.Forecast forecast, BaseId base, int repeats, int parallel, Optional<BigDecimal> budget)
    implements PageModel {

  /// Answers that this base cannot be asked for.
  public int unasked() {
    return forecast.answers() - forecast.calls().calls();
  }

  public int toPay() {
    return forecast.calls().calls() - forecast.calls().recorded();
  }

  public Optional<Cost> most() {
    return forecast.calls().most();
  }

  /// Whether the budget may end it early.
  public boolean mayRunOut() {
    return budget.isPresent()
        && most().map(it -> it.amount().compareTo(budget.get()) > 0).orElse(false);
  }
}
