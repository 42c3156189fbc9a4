package dev.suiren.audit.internal;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Thresholds;
import java.util.Optional;

/// What the probability that a classifier gives does to a text.
///
/// @param note from where on it is noted; `review` and `block` likewise, above 1 for never
record Band(double note, double review, double block) {
  private static final double NEVER = 2;

  static Band noting(Thresholds thresholds) {
    return new Band(thresholds.unsure(), NEVER, NEVER);
  }

  static Band holding(double from) {
    return new Band(from, from, NEVER);
  }

  static Band of(Thresholds thresholds) {
    return new Band(thresholds.unsure(), thresholds.unsure(), thresholds.block());
  }

  Optional<Effect> effect(double probability) {
    if (probability < note) {
      return Optional.empty();
    }
    if (probability < review) {
      return Optional.of(Effect.NOTE);
    }
    return Optional.of(probability < block ? Effect.REVIEW : Effect.BLOCK);
  }

  /// Whether it can stop a text.
  boolean stops() {
    return review <= 1;
  }
}
