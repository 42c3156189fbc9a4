package dev.suiren.audit;

/// A finding: where it stands in the inspected text (code points, end exclusive), and why.
///
/// @param term the rule that matched: a listed term or a pattern's name, such as `cn.identity`
public record Span(int start, int end, Channel channel, String term, Aspect aspect, Effect effect) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span runs forward from 0: " + start + ".." + end);
    }
  }
}
