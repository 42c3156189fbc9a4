package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
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

/// Looks at a text under one policy for one reader.
record Inspector(Policy policy, Surface surface, Audience audience) {
  private static final Optional<Effect> NOTED = Optional.of(Effect.NOTE);

  /// What is in a whole text, for the classifiers too.
  Verdict whole(int[] text) {
    return verdict(judged(text, plain(text)), text);
  }

  /// The same of a Markdown text.
  Verdict whole(String text, Sheet sheet) {
    int[] points = CodePoints.of(text);
    return verdict(judged(points, markdown(text, sheet)), points);
  }

  private List<Span> judged(int[] text, List<Span> found) {
    Optional<Hearing> hearing = openHearing();
    hearing.ifPresent(
        it -> {
          it.hear(text, text.length);
          it.end(text);
        });
    return judged(text, found, hearing);
  }

  /// What was found with what the classifiers say.
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

  /// What the lists and patterns find in a text as it stands.
  List<Span> plain(int[] text) {
    Set<Span> spans = new LinkedHashSet<>();
    Search search = Search.of(policy.rules(), text);
    spans(search.hits(), Channel.SURFACE, spans);
    disguised(policy.disguised().whole(text), spans);
    if (search.hidden()) {
      spans.addAll(unseen(text, 0, text.length));
    }
    return sorted(spans);
  }

  /// What nobody sees between two places, and what is found in what it says.
  ///
  /// @param from must not lie inside a run of invisible characters
  List<Span> unseen(int[] text, int from, int to) {
    List<Smuggled> smuggled = Smuggling.in(text, from, to);
    List<Hit> hits = new ArrayList<>(Hidden.scan(text, from, to));
    hits.removeIf(hit -> effect(hit.rule()).equals(NOTED) && within(hit, smuggled));
    Set<Span> spans = new LinkedHashSet<>();
    spans(hits, Channel.INVISIBLE, spans);
    for (Smuggled each : smuggled) {
      spans(List.of(each.hit()), Channel.INVISIBLE, spans);
      spans.addAll(said(each));
    }
    return List.copyOf(spans);
  }

  private static boolean within(Hit hit, List<Smuggled> smuggled) {
    return smuggled.stream()
        .anyMatch(
            each ->
                each.rule() != Hidden.TURNED
                    && each.start() <= hit.start()
                    && hit.end() <= each.end());
  }

  /// A hidden text is one that somebody sends, wherever it stands.
  private List<Span> said(Smuggled each) {
    Inspector inspector = new Inspector(policy, Surface.QUESTION, audience);
    int[] letters = CodePoints.of(each.text());
    List<Span> spans = new ArrayList<>();
    for (Span span : inspector.judged(letters, inspector.plain(letters))) {
      each.effect(span)
          .map(
              effect ->
                  new Span(
                      each.start(),
                      each.end(),
                      Channel.INVISIBLE,
                      span.term(),
                      span.aspect(),
                      effect))
          .ifPresent(spans::add);
    }
    return spans;
  }

  /// What they find in a Markdown text as it stands and as it is seen, links' targets included, and
  /// as it is seen where tags of HTML are left out.
  List<Span> markdown(String text, Sheet sheet) {
    int[] points = CodePoints.of(text);
    Set<Span> spans = new LinkedHashSet<>(plain(points));
    if (!sheet.shows(points)) {
      for (Hit hit : Search.of(policy.rules(), sheet.visible()).hits()) {
        spans(List.of(sheet.atSource(hit)), Channel.RENDERED, spans);
      }
      disguised(shown(points, sheet, true), spans);
    }
    if (!sheet.tags().isEmpty()) {
      for (Hit hit : Scan.whole(policy.rules(), sheet.untagged())) {
        spans(List.of(sheet.atSource(hit)), Channel.RENDERED, spans);
      }
      disguised(shown(points, sheet, false), spans);
    }
    spans(targets(sheet), Channel.RENDERED, spans);
    return sorted(spans);
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
    return rule.effect(surface, audience);
  }

  /// Whether a match of a rule changes what a reader gets.
  boolean counts(Rule rule) {
    return effect(rule).filter(effect -> effect != Effect.NOTE).isPresent();
  }

  void spans(List<Hit> hits, Channel channel, Set<Span> spans) {
    for (Hit hit : hits) {
      hit.rule()
          .effect(surface, audience)
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

  /// The verdict on a whole text, with what is hidden in it.
  Verdict verdict(List<Span> spans, int[] text) {
    boolean unseen = spans.stream().anyMatch(span -> span.channel() == Channel.INVISIBLE);
    List<Payload> payloads =
        unseen
            ? Smuggling.in(text, 0, text.length).stream()
                .flatMap(each -> each.payload().stream())
                .toList()
            : List.of();
    return new Verdict(decide(spans), spans, payloads, policy.epoch());
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
