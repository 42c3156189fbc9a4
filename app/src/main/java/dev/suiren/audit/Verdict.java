package dev.suiren.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the audit says of one text for one audience at one epoch. Fail closed: a fault is `ERROR`,
/// and only `PASS` lets a text through.
public record Verdict(Decision decision, List<Span> spans, PolicyEpoch epoch) {

  public enum Decision {
    PASS,
    UNSURE,
    BLOCK,
    ERROR;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    spans = List.copyOf(spans);
  }

  public boolean passed() {
    return decision == Decision.PASS;
  }

  public Set<Aspect> aspects() {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    spans.forEach(span -> aspects.add(span.aspect()));
    return aspects;
  }
}
