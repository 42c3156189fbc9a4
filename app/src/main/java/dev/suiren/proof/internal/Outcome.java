package dev.suiren.proof.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How one question came out.
///
/// @param answered whether the set says what answers it
/// @param shares its part in each figure that is a mean over questions; absent where it gives no
///   ground for one
/// @param judged its first shown sentence, with the confidence
/// @param answerable,unanswerable the confidence with and without documents that answer
record Outcome(
    String cluster,
    boolean answered,
    Map<String, Double> shares,
    Optional<Metrics.Judged> judged,
    Optional<Double> answerable,
    Optional<Double> unanswerable) {

  Outcome {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }
}
