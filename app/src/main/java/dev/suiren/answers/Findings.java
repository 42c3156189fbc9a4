package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.library.DocumentId;
import java.util.List;
import java.util.Optional;

/// What the documents give to a question with no base: the reply, and every sentence that was
/// weighed for it.
///
/// @param ranking best first; what is shown is chosen from its beginning. Where the question asks
///   for several things, what is shown for each of them comes first
/// @param confidence that the documents answer at all; comparable between questions, higher is
///   surer, about -1 to 2
/// @param span the piece of the first shown sentence that is the answer itself, where it can be
///   told
public record Findings(
    Reply reply, List<Sentence> ranking, double confidence, Optional<Cleared<String>> span) {

  public Findings {
    ranking = List.copyOf(ranking);
  }

  /// Where nothing was even weighed.
  public static Findings nothing(Reply reply) {
    return new Findings(reply, List.of(), -1, Optional.empty());
  }

  /// What was quoted, in the order shown; empty where the reply says that nothing answers.
  public List<Citation> shown() {
    return switch (reply) {
      case Reply.Extracted extracted -> extracted.citations();
      case Reply.Grounded grounded -> grounded.citations();
      case Reply.Held held -> List.of();
      case Reply.Unknown unknown -> List.of();
    };
  }

  /// Whether the reader is shown that the sources contradict one another.
  public boolean marksConflict() {
    return switch (reply) {
      case Reply.Extracted extracted -> !extracted.conflict().isEmpty();
      case Reply.Grounded grounded -> !grounded.conflict().isEmpty();
      case Reply.Held held -> false;
      case Reply.Unknown unknown -> false;
    };
  }

  /// A sentence that may answer.
  ///
  /// @param start code points in the revision's extracted text, `end` exclusive; `quote` is that
  ///   slice
  /// @param score what sentences are ordered by, only comparable within one question
  /// @param features what the score is made of
  public record Sentence(
      DocumentId document,
      int start,
      int end,
      Cleared<String> quote,
      double score,
      List<Feature> features) {
    public Sentence {
      features = List.copyOf(features);
    }
  }

  /// One measured property of a sentence.
  public record Feature(String name, double value) {}
}
