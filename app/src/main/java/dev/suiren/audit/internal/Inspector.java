package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Disclosure;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Payload;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Looks at a text under one policy for one reader.
record Inspector(Policy policy, Surface surface, Audience audience) {
  /// What is in a whole text, for the classifiers too.
  Verdict whole(int[] text) {
    return verdict(text, plain(text));
  }

  /// The same of a Markdown text.
  Verdict whole(String text, Sheet sheet) {
    return verdict(CodePoints.of(text), markdown(text, sheet));
  }

  private Verdict verdict(int[] text, Findings found) {
    return verdict(found.with(judged(text, found.spans())));
  }

  /// What was found with what the classifiers say.
  List<Span> judged(int[] text, List<Span> found) {
    Optional<Hearing> hearing = openHearing();
    hearing.ifPresent(
        it -> {
          it.hear(text, text.length);
          it.end(text);
        });
    return judged(text, found, hearing);
  }

  /// The same.
  ///
  /// @param hearing of the same text
  List<Span> judged(int[] text, List<Span> found, Optional<Hearing> hearing) {
    Set<Span> spans = new LinkedHashSet<>(found);
    hearing.ifPresent(it -> spans.addAll(it.spans()));
    policy.judge().ifPresent(judge -> spans.addAll(judge.listOrders(text, surface, audience)));
    return sorted(spans);
  }

  private Optional<Hearing> openHearing() {
    return policy.judge().flatMap(judge -> judge.openHearing(surface, audience));
  }

  /// Of a text as it grows.
  Optional<Hearing> openStream() {
    return policy.judge().flatMap(judge -> judge.openStream(surface, audience));
  }

  /// Whether nothing may be said of a text before all of it is there.
  boolean wantsAll() {
    return policy.judge().filter(judge -> judge.wantsAll(surface, audience)).isPresent();
  }

  /// What the lists and patterns find in a whole text as it stands.
  Findings plain(int[] text) {
    return plain(text, it -> Unseen.whole(this, it));
  }

  private Findings plain(int[] text, Function<int[], Findings> hidden) {
    Set<Span> spans = new LinkedHashSet<>();
    Search search = Search.of(policy.rules(), text);
    spans(search.hits(), Channel.SURFACE, spans);
    disguised(policy.disguised().whole(text), spans);
    disguised(policy.spaced().whole(text), spans);
    Findings unseen = search.hidden() ? hidden.apply(text) : new Findings(List.of(), List.of());
    spans.addAll(unseen.spans());
    return unseen.with(sorted(spans));
  }

  /// What they find in a whole Markdown text as it stands and as it is seen, links' targets
  /// included, and as it is seen where tags of HTML are left out.
  Findings markdown(String text, Sheet sheet) {
    return markdown(text, sheet, it -> Unseen.whole(this, it));
  }

  /// The same in some blocks of a text, of which nothing is put together with others.
  Findings blocks(String text, Sheet sheet) {
    return markdown(text, sheet, it -> Unseen.part(this, it, 0, it.length));
  }

  private Findings markdown(String text, Sheet sheet, Function<int[], Findings> hidden) {
    int[] points = CodePoints.of(text);
    Findings plain = plain(points, hidden);
    Set<Span> spans = new LinkedHashSet<>(plain.spans());
    Set<Payload> payloads = new LinkedHashSet<>(plain.payloads());
    if (!sheet.shows(points)) {
      Search search = Search.of(policy.rules(), sheet.visible());
      for (Hit hit : search.hits()) {
        spans(List.of(sheet.atSource(hit)), Channel.RENDERED, spans);
      }
      disguised(shown(points, sheet, true), spans);
      if (search.hidden()) {
        Findings unseen = sheet.atSource(hidden.apply(sheet.visible()));
        spans.addAll(unseen.spans());
        payloads.addAll(unseen.payloads());
      }
    }
    if (!sheet.tags().isEmpty()) {
      for (Hit hit : Scan.whole(policy.rules(), sheet.untagged())) {
        spans(List.of(sheet.atSource(hit)), Channel.RENDERED, spans);
      }
      disguised(shown(points, sheet, false), spans);
    }
    spans(targets(sheet), Channel.RENDERED, spans);
    return new Findings(sorted(spans), List.copyOf(payloads));
  }

  private List<Disguised.Find> shown(int[] source, Sheet sheet, boolean tagged) {
    Disguised disguised = policy.disguised();
    return disguised.isEmpty() ? List.of() : disguised.shown(sheet.shown(source, tagged));
  }

  /// What is in the targets of a text's links, each found all over its target.
  List<Hit> targets(Sheet sheet) {
    List<Hit> hits = new ArrayList<>();
    for (Sheet.Target target : sheet.targets()) {
      for (String reading : target.readings()) {
        for (Hit hit : Search.of(policy.rules(), CodePoints.of(reading)).hits()) {
          hits.add(new Hit(target.start(), target.end(), hit.rule()));
        }
      }
    }
    return hits;
  }

  Optional<Effect> effect(Rule rule) {
    return rule.effect(surface, audience, policy.handling());
  }

  /// Whether a match of a rule changes what a reader gets, or may hide one that does: where markup
  /// is left out, an identity number may stand for a telephone number that comes to be seen.
  boolean counts(Rule rule) {
    return changes(effect(rule))
        || (rule instanceof Pattern pattern
            && pattern.kind() == Disclosure.IDENTITY
            && changes(
                Optional.of(policy.handling().effect(Disclosure.CONTACT, surface, audience))));
  }

  private static boolean changes(Optional<Effect> effect) {
    return effect.filter(it -> it != Effect.NOTE).isPresent();
  }

  void spans(List<Hit> hits, Channel channel, Set<Span> spans) {
    for (Hit hit : hits) {
      effect(hit.rule())
          .map(effect -> span(hit, channel, effect))
          .filter(span -> !holds(spans, span))
          .ifPresent(spans::add);
    }
  }

  void disguised(List<Disguised.Find> finds, Set<Span> spans) {
    finds.forEach(find -> spans(List.of(find.hit()), find.channel(), spans));
  }

  private static Span span(Hit hit, Channel channel, Effect effect) {
    boolean pattern = channel == Channel.SURFACE && hit.rule() instanceof Pattern;
    Channel of = pattern ? Channel.PATTERN : channel;
    return new Span(hit.start(), hit.end(), of, hit.rule().label(), hit.rule().aspect(), effect);
  }

  /// Whether the same was found there already by another reading.
  private static boolean holds(Set<Span> spans, Span span) {
    return span.channel() == Channel.RENDERED
        && (spans.contains(with(span, Channel.SURFACE))
            || spans.contains(with(span, Channel.PATTERN)));
  }

  private static Span with(Span span, Channel channel) {
    return new Span(span.start(), span.end(), channel, span.term(), span.aspect(), span.effect());
  }

  private static List<Span> sorted(Set<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
    return sorted;
  }

  Verdict verdict(List<Span> spans) {
    return new Verdict(decide(spans), spans, policy.epoch());
  }

  Verdict verdict(Findings found) {
    return new Verdict(decide(found.spans()), found.spans(), found.payloads(), policy.epoch());
  }

  Verdict fault(String what) {
    Span span = new Span(0, 0, Channel.SURFACE, what, Aspect.FAULT, Effect.BLOCK);
    return new Verdict(Verdict.Decision.ERROR, List.of(span), policy.epoch());
  }

  private static Verdict.Decision decide(List<Span> spans) {
    Effect gravest = Effect.NOTE;
    for (Span span : spans) {
      if (span.effect().compareTo(gravest) > 0) {
        gravest = span.effect();
      }
    }
    return switch (gravest) {
      case BLOCK -> Verdict.Decision.BLOCK;
      case REVIEW -> Verdict.Decision.UNSURE;
      case MASK, NOTE -> Verdict.Decision.PASS;
    };
  }
}
