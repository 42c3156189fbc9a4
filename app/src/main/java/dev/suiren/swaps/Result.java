package dev.suiren.swaps;

import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Gate;
import java.util.List;

/// What a comparison found.
///
/// @param rows all functions together first, then by name
/// @param averageDelta the mean of the functions' differences
public record Result(Bar bar, List<Row> rows, Gate gate, double averageDelta, Swaps.Rest rest) {
  public Result {
    rows = List.copyOf(rows);
  }
}
