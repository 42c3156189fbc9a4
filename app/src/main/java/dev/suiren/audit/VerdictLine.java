package dev.suiren.audit;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A verdict as scripts read it: `verdict`, `aspects`, `spans`, the text with what may not be shown
/// covered, and the text with its disguises undone.
public final class VerdictLine {
  private VerdictLine() {}

  /// Writes onto a line that says already what was inspected.
  public static void add(ObjectNode line, Verdict verdict, String text) {
    line.put("verdict", verdict.decision().word());
    ArrayNode aspects = line.putArray("aspects");
    verdict.aspects().forEach(aspect -> aspects.add(aspect.word()));
    ArrayNode spans = line.putArray("spans");
    verdict.spans().forEach(span -> add(spans, span));
    line.put("masked", verdict.covered(text)).put("unmasked", verdict.unmasked(text));
  }

  private static void add(ArrayNode spans, Span span) {
    spans
        .addObject()
        .put("start", span.start())
        .put("end", span.end())
        .put("channel", span.channel().word())
        .put("term", span.term())
        .put("aspect", span.aspect().word());
  }
}
