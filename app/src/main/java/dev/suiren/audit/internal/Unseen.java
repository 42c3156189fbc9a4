package dev.suiren.audit.internal;

import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Payload;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What nobody sees in a text, and what is found in what it says.
final class Unseen {
  /// So many hidden texts are inspected each by itself. What further ones say is inspected in one
  /// go: tens of thousands of them would cost an inspection each.
  static final int MOST_ALONE = 200;

  /// No rule reads across an empty line.
  private static final String GAP = "\n\n";

  private static final Optional<Effect> NOTED = Optional.of(Effect.NOTE);

  private final Inspector inspector;
  private final List<Smuggled> smuggled;
  private final Set<Span> spans = new LinkedHashSet<>();

  private Unseen(Inspector inspector, List<Hit> hits, List<Smuggled> smuggled) {
    this.inspector = inspector;
    this.smuggled = smuggled;
    BitSet written = new BitSet();
    smuggled.stream()
        .filter(each -> each.rule() != Hidden.TURNED)
        .forEach(each -> written.set(each.start(), each.end()));
    List<Hit> all = new ArrayList<>(hits);
    all.removeIf(
        hit ->
            inspector.effect(hit.rule()).equals(NOTED)
                && written.nextClearBit(hit.start()) >= hit.end());
    smuggled.stream().map(Smuggled::hit).forEach(all::add);
    inspector.spans(all, Channel.INVISIBLE, spans);
    said(smuggled.stream().filter(each -> !each.text().isEmpty()).toList());
  }

  /// In a whole text.
  static Findings whole(Inspector inspector, int[] text) {
    List<Hit> hits = Hidden.scan(text, 0, text.length);
    return new Unseen(inspector, hits, Smuggling.in(text)).findings();
  }

  /// In a part of a text, of which nothing is put together with others.
  ///
  /// @param from must not lie inside a run of invisible characters
  static Findings part(Inspector inspector, int[] text, int from, int to) {
    List<Smuggled> smuggled = new ArrayList<>(Smuggling.rows(text, from, to));
    smuggled.addAll(Smuggling.turned(text, from, to));
    return new Unseen(inspector, Hidden.scan(text, from, to), smuggled).findings();
  }

  /// Only what is turned around there.
  static Findings turned(Inspector inspector, int[] text, int from, int to) {
    return new Unseen(inspector, List.of(), Smuggling.turned(text, from, to)).findings();
  }

  private Findings findings() {
    List<Payload> payloads = smuggled.stream().flatMap(each -> each.payload().stream()).toList();
    return new Findings(List.copyOf(spans), payloads);
  }

  private void said(List<Smuggled> said) {
    int alone = Math.min(said.size(), MOST_ALONE);
    for (Smuggled each : said.subList(0, alone)) {
      inspect(each.text()).forEach(span -> add(each, span));
    }
    if (alone < said.size()) {
      saidTogether(said.subList(alone, said.size()));
    }
  }

  private void saidTogether(List<Smuggled> said) {
    StringBuilder all = new StringBuilder();
    BitSet beginnings = new BitSet();
    int size = 0;
    for (Smuggled each : said) {
      beginnings.set(size);
      all.append(each.text()).append(GAP);
      size += each.text().codePointCount(0, each.text().length()) + GAP.length();
    }
    int at = 0;
    int row = 0;
    for (Span span : inspect(all.toString())) {
      row += beginnings.get(at + 1, Math.max(at, span.start()) + 1).cardinality();
      at = Math.max(at, span.start());
      add(said.get(row), span);
    }
  }

  /// A hidden text is one that somebody sends, wherever it stands. In the order of their places.
  private List<Span> inspect(String text) {
    Inspector asked = new Inspector(inspector.policy(), Surface.QUESTION, inspector.audience());
    int[] letters = CodePoints.of(text);
    return asked.judged(letters, asked.plain(letters).spans());
  }

  private void add(Smuggled each, Span inside) {
    each.effect(inside)
        .map(
            effect ->
                new Span(
                    each.start(),
                    each.end(),
                    Channel.INVISIBLE,
                    inside.term(),
                    inside.aspect(),
                    effect))
        .ifPresent(spans::add);
  }
}
