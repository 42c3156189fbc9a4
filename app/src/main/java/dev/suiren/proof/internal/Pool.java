package dev.suiren.proof.internal;

import java.util.HashSet;
import java.util.Set;

/// The documents a question is asked over.
enum Pool {
  /// All rows of the question's language and part.
  WHOLE(""),
  ANSWERED("positives+negatives"),
  UNANSWERED("negatives"),
  CONTESTED("positives+counterfactual+negatives");

  private final String word;

  Pool(String word) {
    this.word = word;
  }

  /// As the predictions name it; empty for the whole.
  String word() {
    return word;
  }

  boolean suits(Question question) {
    Question.Sides sides = question.sides();
    boolean both = !sides.positives().isEmpty() && !sides.negatives().isEmpty();
    return switch (this) {
      case WHOLE -> true;
      case ANSWERED, UNANSWERED -> both;
      case CONTESTED -> !sides.positives().isEmpty() && !sides.counterfactual().isEmpty();
    };
  }

  /// The rows it is made of; empty for the whole.
  Set<String> rows(Question question) {
    Set<String> rows = new HashSet<>();
    if (this == ANSWERED || this == CONTESTED) {
      rows.addAll(question.sides().positives());
    }
    if (this == CONTESTED) {
      rows.addAll(question.sides().counterfactual());
    }
    if (this != WHOLE) {
      rows.addAll(question.sides().negatives());
    }
    return rows;
  }
}
