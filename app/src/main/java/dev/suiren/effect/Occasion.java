package dev.suiren.effect;

import java.util.Optional;

/// One question as it went, before or after the scenario was there. What was not written down is
/// empty and counts nowhere.
///
/// @param cluster what belongs together has one name here: a person, a desk, a day
/// @param answered whether there was an answer
/// @param rightCitation whether it named the right place of the right document
/// @param minutes of a person's time, 0 or more, as the customer entered them
/// @param escalated whether it was handed on to somebody else
public record Occasion(
    When when,
    String cluster,
    Optional<Boolean> answered,
    Optional<Boolean> rightCitation,
    Optional<Double> minutes,
    Optional<Boolean> escalated) {

  public enum When {
    BEFORE,
    AFTER
  }
}
