package dev.suiren.proof.internal;

import dev.suiren.audit.Cleared;
import java.util.List;
import java.util.Optional;

/// What the product said to one question over one pool.
///
/// @param ranking best first
/// @param millis how long it took
record Prediction(String question, Pool pool, List<Slice> ranking, Said said, double millis) {

  Prediction {
    ranking = List.copyOf(ranking);
  }

  /// What the reader is shown.
  ///
  /// @param answer the text as shown
  /// @param span the piece of the first sentence that is the answer itself, where it can be told
  /// @param shown the sentences it is made of
  /// @param refused whether the documents are said not to answer
  /// @param conflict whether the sources are marked as contradicting one another
  record Said(
      Cleared<String> answer,
      Optional<Cleared<String>> span,
      List<Slice> shown,
      double confidence,
      boolean refused,
      boolean conflict) {
    Said {
      shown = List.copyOf(shown);
    }
  }
}
