package dev.suiren.audit.internal;

import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Span;
import dev.suiren.audit.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/// Watches a growing Markdown text under one policy and says how much of it is beyond doubt.
/* How: the text is read as it stands, and ahead of the parser in all ways in which its markup may
 * come to be seen. Each reading has a frontier, the earliest place that something unfinished in it
 * reaches back to; so has the hearing, whose earliest place is where the sentence begins that has not
 * been judged, or in the first one the end of what was looked at before (`Opening`). The least of
 * them is the frontier of the text. What only a reading without markup finds is a suspicion, and so
 * is what a context covers over a line's end, where a block may end: the text is held from there
 * until the parser has closed the block and the exact inspection of it can be made.
 */
class Watch {
  /// The longest stretch of code points that is held before the stream is given up.
  private static final int LONGEST_HOLD = 10_000;

  private final Inspector inspector;
  private final StreamText text;
  private final RawReading raw;
  private final Ahead ahead;
  private final Optional<Hearing> hearing;
  private final boolean wantsAll;

  /// Nothing in most streams, which share it then.
  private Set<Span> spans = Set.of();

  /// What changes nothing: there may be one for every other character.
  private Set<Span> notes = Set.of();

  private List<Hit> suspicions = List.of();
  private Verdict verdict;
  private boolean changed;
  private int read;
  private int visibleEnd;
  private int closed;
  private int lineEnds;
  private int triedAt;
  private int turnedFrom = -1;

  Watch(Inspector inspector, StreamText text) {
    this(inspector, text, new Ahead(inspector));
  }

  Watch(Inspector inspector, StreamText text, Ahead ahead) {
    this.inspector = inspector;
    this.text = text;
    this.raw = new RawReading(inspector.policy(), inspector::counts);
    this.ahead = ahead;
    this.hearing = inspector.openStream();
    this.wantsAll = inspector.wantsAll();
    this.verdict = inspector.verdict(List.of());
  }

  Inspector inspector() {
    return inspector;
  }

  StreamText text() {
    return text;
  }

  int size() {
    return text.size();
  }

  boolean add(String chunk) {
    return text.add(chunk);
  }

  /// Reads what has come; the verdict over all of it as far as it is beyond doubt.
  Verdict look() {
    int from = read;
    IntSupplier live = () -> raw.frontier(from);
    for (; read < text.size(); read++) {
      int c = text.at(read);
      raw.feed(c, read);
      ahead.feed(text, read, live);
      if (Fold.plainHan(c) || !Fold.invisible(c)) {
        hidden(read);
      }
      turn(c, read);
      lineEnds += c == '\n' ? 1 : 0;
    }
    raw.advance(false);
    note(raw.drain(), Channel.SURFACE);
    suspect(raw.drainDoubts());
    raw.drainDisguised().forEach(this::note);
    if (hearing.isPresent() && hearing.get().hear(text.all(), text.size())) {
      add(hearing.get().spans());
    }
    suspect(ahead.advance());
    ahead.rest(text, read);
    if (!suspicions.isEmpty() && lineEnds > triedAt) {
      triedAt = lineEnds;
      settle();
    }
    if (changed) {
      List<Span> all = new ArrayList<>(notes);
      all.addAll(spans);
      verdict = inspector.verdict(all);
      changed = false;
    }
    return verdict;
  }

  private void note(Disguised.Find find) {
    if (find.doubtful()) {
      suspect(List.of(find.hit()));
    } else {
      note(List.of(find.hit()), find.channel());
    }
  }

  private void note(List<Hit> hits, Channel channel) {
    if (!hits.isEmpty()) {
      Set<Span> found = new LinkedHashSet<>();
      inspector.spans(hits, channel, found);
      add(found);
      suspicions = suspicions.stream().filter(this::suspicious).toList();
    }
  }

  private void suspect(List<Hit> hits) {
    if (!hits.isEmpty()) {
      List<Hit> all = new ArrayList<>(suspicions);
      hits.stream().distinct().filter(this::suspicious).forEach(all::add);
      suspicions = all;
    }
  }

  /// A run of invisible characters, if there was one, has ended before this place.
  private void hidden(int place) {
    if (visibleEnd < place) {
      add(Unseen.part(inspector, text.all(), visibleEnd, place).spans());
    }
    visibleEnd = place + 1;
  }

  private void add(Collection<Span> found) {
    for (Span span : found) {
      if (span.effect() == Effect.NOTE) {
        notes = notes.isEmpty() ? new LinkedHashSet<>() : notes;
        notes.add(span);
      } else {
        spans = spans.isEmpty() ? new LinkedHashSet<>() : spans;
        changed |= spans.add(span);
      }
    }
  }

  /// What is turned around is seen as it ends; where markup stands in it, as the parser says.
  private void turn(int c, int place) {
    if (turnedFrom < 0 && Turned.forces(c)) {
      turnedFrom = place;
    } else if (turnedFrom >= 0 && Turned.ends(c)) {
      add(Unseen.turned(inspector, text.all(), turnedFrom, place + 1).spans());
      if (Markup.falls(text.at(place - 1))
          || IntStream.range(turnedFrom, place).anyMatch(i -> Ahead.differs(text.at(i)))) {
        suspect(List.of(new Hit(turnedFrom, place + 1, Doubt.HIDDEN_ROW)));
      }
      turnedFrom = -1;
    }
  }

  private boolean suspicious(Hit hit) {
    return inspector.counts(hit.rule()) && spans.stream().noneMatch(span -> covers(span, hit));
  }

  private boolean covers(Span span, Hit hit) {
    return span.start() <= hit.start()
        && span.end() >= hit.end()
        && inspector.effect(hit.rule()).filter(e -> e.compareTo(span.effect()) <= 0).isPresent();
  }

  /// Inspects exactly what the parser has closed for good, and drops the suspicions inside it.
  private void settle() {
    String rest = text.from(closed);
    Sheet sheet = Markdown.read(rest);
    if (sheet.lastBlock() == 0) {
      return;
    }
    String part = rest.substring(0, sheet.lastBlock());
    inspect(part, closed);
    closed += part.codePointCount(0, part.length());
    suspicions = suspicions.stream().filter(s -> s.end() > closed).toList();
  }

  private void inspect(String part, int from) {
    List<Span> found = new ArrayList<>();
    for (Span span : inspector.blocks(part, Markdown.read(part)).spans()) {
      found.add(
          new Span(
              span.start() + from,
              span.end() + from,
              span.channel(),
              span.term(),
              span.aspect(),
              span.effect()));
    }
    add(found);
  }

  /// The first place that is not beyond doubt.
  int frontier() {
    int frontier = ahead.frontier(raw.frontier(wantsAll ? 0 : visibleEnd));
    if (hearing.isPresent()) {
      frontier = hearing.get().frontier(frontier);
    }
    for (Hit suspicion : suspicions) {
      frontier = Math.min(frontier, suspicion.start());
    }
    return turnedFrom < 0 ? frontier : Math.min(frontier, turnedFrom);
  }

  /// @param frontier the first place that is not beyond doubt
  boolean heldTooLong(int released, int frontier) {
    return text.size() - Math.max(released, frontier) > LONGEST_HOLD;
  }

  /// The exact inspection of the whole, now that nothing follows.
  Verdict finish() {
    text.end();
    hearing.ifPresent(
        it -> {
          it.hear(text.all(), text.size());
          it.end(text.all());
        });
    return exact();
  }

  /// The exact inspection of everything so far.
  Verdict again() {
    hearing.ifPresent(it -> it.hear(text.all(), text.size()));
    return exact();
  }

  private Verdict exact() {
    String all = text.from(0);
    Findings found = inspector.markdown(all, Markdown.read(all));
    spans = new LinkedHashSet<>(inspector.judged(text.toArray(), found.spans(), hearing));
    verdict = inspector.verdict(found.with(List.copyOf(spans)));
    return verdict;
  }

  /// Whether anything is to be masked.
  boolean masks() {
    for (Span span : spans) {
      if (span.effect() == Effect.MASK) {
        return true;
      }
    }
    return false;
  }

  /// Whether something that is to be masked stands open in what was `shown`.
  boolean masksWithin(String shown) {
    int[] before = shown.codePoints().toArray();
    int[] now = masked(0, before.length).codePoints().toArray();
    for (int i = 0; i < before.length; i++) {
      if (now[i] == Mask.BLOCK && before[i] != Mask.BLOCK) {
        return true;
      }
    }
    return false;
  }

  String masked(int from, int to) {
    return Mask.apply(text.all(), from, to, List.copyOf(spans));
  }
}
