package dev.suiren.runs.web;

import dev.suiren.audit.Cleared;
import dev.suiren.base.Cost;
import dev.suiren.checks.Dimension;
import dev.suiren.proof.Card;
import java.time.Duration;
import java.util.Optional;

/// The figures of one dimension, or of one function.
///
/// @param dimension empty for a function
/// @param name of the function, as it may be shown
/// @param median how long an answer took in the middle
public record FigureLine(
    Optional<Dimension> dimension,
    Cleared<String> name,
    int checks,
    int judged,
    int unanswered,
    Optional<Card.Share> share,
    Optional<Duration> median,
    Optional<Cost> cost) {

  static FigureLine of(Card.Row row, Optional<Dimension> dimension, Cleared<String> name) {
    return new FigureLine(
        dimension,
        name,
        row.checks(),
        row.judged(),
        row.unanswered(),
        row.right(),
        row.medianMillis().isPresent()
            ? Optional.of(Duration.ofMillis(row.medianMillis().getAsLong()))
            : Optional.empty(),
        row.cost());
  }
}
