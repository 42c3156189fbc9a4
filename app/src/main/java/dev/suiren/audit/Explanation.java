package dev.suiren.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why a text passes or not, for the eyes of editors.
///
/// @param findings in the order of the text, up to 200
/// @param left how many more there are
/// @param pieces the whole text, cut where findings begin and end
/// @param read the text as the rules read it: folded, without what nobody sees; of an answer what
///   its Markdown shows
/// @param masked the text as a reader would get it, if it passes
/// @param undone the text with disguises undone
/// @param payloads what was written in characters that nobody sees, decoded
public record Explanation(
    Verdict.Decision decision,
    List<Finding> findings,
    int left,
    List<Piece> pieces,
    Evidence<String> read,
    Evidence<String> masked,
    Evidence<String> undone,
    List<Evidence<String>> payloads) {

  public Explanation {
    findings = List.copyOf(findings);
    pieces = List.copyOf(pieces);
    payloads = List.copyOf(payloads);
  }

  /// What the text is held or masked for, or noted about, each once.
  public Set<Aspect> aspects() {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    findings.forEach(finding -> aspects.add(finding.aspect()));
    return aspects;
  }

  /// @param said what stands in the text
  /// @param term the rule that matched
  public record Finding(
      Evidence<String> said,
      Channel channel,
      Evidence<String> term,
      Aspect aspect,
      Effect effect) {}

  /// @param effect the gravest of the findings over it; absent where there is none
  public record Piece(Evidence<String> text, Optional<Effect> effect) {}
}
