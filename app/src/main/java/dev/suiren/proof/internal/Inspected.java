package dev.suiren.proof.internal;

import dev.suiren.audit.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A text and what the audit said of it, as it stands in the file of predictions.
///
/// @param terms those of its round
/// @param aspects by their words
/// @param unmasked the text with its disguises undone
record Inspected(
    Asked asked,
    Set<String> terms,
    Verdict.Decision decision,
    Set<String> aspects,
    List<Found> spans,
    String unmasked) {

  Inspected {
    terms = Set.copyOf(terms);
    aspects = Set.copyOf(aspects);
    spans = List.copyOf(spans);
  }

  /// A span, code points of the text, end exclusive.
  record Found(int start, int end, String channel, String term, String aspect) {

    /// Whether the text as it stands, or as it is rendered, says it.
    boolean isPlain() {
      return channel.equals("surface") || channel.equals("rendered");
    }
  }

  static Inspected of(Asked asked, Set<String> terms, JsonNode line) {
    return new Inspected(
        asked,
        terms,
        Verdict.Decision.valueOf(line.path("verdict").asString().toUpperCase(Locale.ROOT)),
        line.path("aspects").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
        line.path("spans").valueStream().map(Inspected::found).toList(),
        line.path("unmasked").asString());
  }

  private static Found found(JsonNode span) {
    return new Found(
        span.path("start").asInt(),
        span.path("end").asInt(),
        span.path("channel").asString(),
        span.path("term").asString(),
        span.path("aspect").asString());
  }

  Item item() {
    return asked.item();
  }

  /// The spans that name a term of its round.
  List<Found> named() {
    return spans.stream().filter(span -> terms.contains(span.term())).toList();
  }

  /// Whether the verdict keeps the text back; a fault of ours is no verdict.
  boolean stopped() {
    return decision == Verdict.Decision.UNSURE || decision == Verdict.Decision.BLOCK;
  }

  boolean failed() {
    return decision == Verdict.Decision.ERROR;
  }

  /// Kept back, and for this reason among others.
  boolean stoppedFor(String aspect) {
    return stopped() && aspects.contains(aspect);
  }
}
