package dev.suiren.runs.web;

import dev.suiren.runs.Judgements.Filter;
import dev.suiren.runs.Judgements.Items;
import dev.suiren.runs.Run;
import dev.suiren.web.spi.PageModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What `runs/run.jte` shows: one run with its figures and a part of its checks.
///
/// @param function the index of the function whose checks are shown; empty for all
/// @param offset of the first check shown
public record RunPage(
    Run run,
    List<FigureLine> dimensions,
    List<FigureLine> functions,
    Items items,
    Filter filter,
    OptionalInt function,
    int offset)
    implements PageModel {
  static final int STEP = 50;

  public RunPage {
    dimensions = List.copyOf(dimensions);
    functions = List.copyOf(functions);
  }

  public boolean isFirst() {
    return offset == 0;
  }

  public boolean isLast() {
    return last() >= items.total();
  }

  public int last() {
    return offset + items.lines().size();
  }

  public int before() {
    return Math.max(0, offset - STEP);
  }

  public int after() {
    return offset + STEP;
  }

  /// What an address ends with that shows these.
  public String query(Filter other, OptionalInt of, int from) {
    String part = of.isPresent() ? "&function=" + of.getAsInt() : "";
    return "?filter=" + other.word() + part + "&offset=" + from;
  }

  /// What is left of the budget; empty where there is none.
  public Optional<BigDecimal> left() {
    return run.terms()
        .limits()
        .budget()
        .map(it -> it.subtract(run.course().progress().spent().amount()).max(BigDecimal.ZERO));
  }
}
