package dev.suiren.audit.internal;

import java.time.LocalDate;
import java.util.List;

/// All that is listed, whenever it counts, and the contexts in which it does not.
record Listed(List<Term> terms, List<Context> contexts) {

  Listed {
    terms = List.copyOf(terms);
    contexts = List.copyOf(contexts);
  }

  /// What counts on a day.
  Listed on(LocalDate day) {
    return new Listed(terms.stream().filter(term -> term.holds(day)).toList(), contexts);
  }

  String hash() {
    return Policy.hash(terms, contexts);
  }
}
