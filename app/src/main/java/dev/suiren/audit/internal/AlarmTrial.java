package dev.suiren.audit.internal;

import dev.suiren.audit.Effect;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Inspects clean texts under one list as it stands, and counts what it does to them.
final class AlarmTrial {
  private static final int MOST_TERMS = 20;
  private static final List<Audience> AUDIENCES = List.of(Audience.PUBLIC, Audience.CHILDREN);

  private final Policy policy;
  private final Set<String> labels;
  private final Map<Audience, Integer> held = new EnumMap<>(Audience.class);
  private final Map<Audience, Integer> masked = new EnumMap<>(Audience.class);
  private final Map<String, Integer> culprits = new HashMap<>();

  private AlarmTrial(List<Term> terms) {
    this.policy = Policy.of(new PolicyEpoch(0, ""), terms);
    this.labels = terms.stream().map(Term::label).collect(Collectors.toSet());
  }

  /// Figures without their texts and time.
  record Figures(
      int heldPublic,
      int maskedPublic,
      int heldChildren,
      int maskedChildren,
      List<Culprit> culprits) {
    Figures {
      culprits = List.copyOf(culprits);
    }
  }

  record Culprit(String term, int texts) {}

  static Figures run(List<Term> terms, List<String> texts) {
    AlarmTrial trial = new AlarmTrial(terms);
    texts.forEach(trial::look);
    return new Figures(
        trial.held.getOrDefault(Audience.PUBLIC, 0),
        trial.masked.getOrDefault(Audience.PUBLIC, 0),
        trial.held.getOrDefault(Audience.CHILDREN, 0),
        trial.masked.getOrDefault(Audience.CHILDREN, 0),
        trial.gravest());
  }

  private void look(String text) {
    Set<String> found = new HashSet<>();
    for (Audience audience : AUDIENCES) {
      Inspector inspector = new Inspector(policy, Surface.DOCUMENT, audience);
      Effect worst = Effect.NOTE;
      for (Span span : inspector.plain(CodePoints.of(text)).spans()) {
        if (span.effect() != Effect.NOTE && labels.contains(span.term())) {
          found.add(span.term());
          worst = span.effect().compareTo(worst) > 0 ? span.effect() : worst;
        }
      }
      count(worst, audience);
    }
    found.forEach(term -> culprits.merge(term, 1, Integer::sum));
  }

  private void count(Effect worst, Audience audience) {
    switch (worst) {
      case NOTE -> {}
      case MASK -> masked.merge(audience, 1, Integer::sum);
      case REVIEW, BLOCK -> held.merge(audience, 1, Integer::sum);
    }
  }

  private List<Culprit> gravest() {
    return culprits.entrySet().stream()
        .map(entry -> new Culprit(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Culprit::texts).reversed().thenComparing(Culprit::term))
        .limit(MOST_TERMS)
        .toList();
  }
}
