package dev.suiren.swaps.web;

import dev.suiren.swaps.Swaps;
import dev.suiren.swaps.Swaps.Outcome.Compared;
import dev.suiren.web.spi.PageModel;
import java.util.List;
import java.util.Optional;

/// What `swaps/compare.jte` and `swaps/comparesheet.jte` show: two runs held against one another.
///
/// @param why there is nothing to compare
/// @param outlook what a comparison with the first run could find; empty where there are two
public record ComparePage(
    Choice choice,
    Optional<Compared> compared,
    Optional<Swaps.Why> why,
    List<Swaps.Outlook> outlook)
    implements PageModel {

  public ComparePage {
    outlook = List.copyOf(outlook);
  }

  /// What was found, with ways to the items behind it.
  public Optional<ResultPart> found() {
    return compared.map(it -> new ResultPart(it.result(), Optional.of(choice.query())));
  }

  /// The same for a sheet that stands alone.
  public Optional<ResultPart> printed() {
    return compared.map(it -> new ResultPart(it.result(), Optional.empty()));
  }
}
