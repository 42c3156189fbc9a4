package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/// One pass of all rules over a track that may still grow.
///
/// Each place is stepped through once; what cannot be decided yet is kept and asked again, and its
/// beginning is the frontier: a match that is not known yet cannot begin, and none that is known
/// can change, before it.
final class Scan {
  private final Rules rules;
  private final Track track;
  private final Predicate<Rule> counts;
  private final int since;
  private final boolean doubts;
  private List<Hit> hits = List.of();
  private List<Hit> doubtful = List.of();
  private List<Open> open = List.of();
  private int next;
  private int state = Automaton.ROOT;

  /// @param counts which rules matter to the frontier
  Scan(Rules rules, Track track, Predicate<Rule> counts) {
    this(rules, track, counts, 0);
  }

  /// @param since what begins before this place of the original is left out
  Scan(Rules rules, Track track, Predicate<Rule> counts, int since) {
    this(rules, track, counts, since, false);
  }

  private Scan(Rules rules, Track track, Predicate<Rule> counts, int since, boolean doubts) {
    this.since = since;
    this.doubts = doubts;
    this.rules = rules;
    this.track = track;
    this.counts = counts;
  }

  /// One that keeps apart what a context covers only if its line's end is a wrap.
  static Scan doubting(Rules rules, Track track, Predicate<Rule> counts) {
    return new Scan(rules.unwrapped(), track, counts, 0, true);
  }

  private record Open(Pattern pattern, int from) {
    Rule rule() {
      return pattern instanceof WholeWord word ? word.term : pattern;
    }
  }

  /// All matches in a whole track, place by place. `Search` finds the same in a whole text.
  static List<Hit> whole(Rules rules, Track track) {
    Scan scan = new Scan(rules, track, rule -> true);
    scan.advance(true);
    return scan.hits;
  }

  /// Reads what the track has gained since the last call.
  void advance(boolean complete) {
    Glance glance = new Glance(track, complete);
    if (!open.isEmpty()) {
      List<Open> again = open;
      open = List.of();
      again.forEach(each -> ask(each.pattern, each.from, glance));
    }
    for (; next < track.size(); next++) {
      for (Pattern pattern : Rules.patternsAt(track.plain(next), track.folded(next))) {
        ask(pattern, next, glance);
      }
      step(glance);
      if ((next & 0xFFFF) == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the inspection is overdue");
      }
    }
  }

  private void step(Glance glance) {
    state = rules.automaton().step(state, track.folded(next));
    for (int out = rules.automaton().firstOutput(state);
        out != Automaton.ROOT;
        out = rules.automaton().nextOutput(out)) {
      int from = next + 1 - rules.automaton().depth(out);
      for (WholeWord word : rules.words(rules.automaton().word(out), next + 1)) {
        ask(word, from, glance);
      }
    }
  }

  private void ask(Pattern pattern, int from, Glance glance) {
    if (track.start(from) < since) {
      return;
    }
    int to = pattern.match(glance, from);
    if (to == Pattern.WAIT) {
      open = with(open, new Open(pattern, from));
    } else if (to > from) {
      found(new Open(pattern, from), to, glance);
    }
  }

  private void found(Open match, int to, Glance glance) {
    int allowed =
        doubts && match.pattern instanceof WholeWord word
            ? word.overALine(glance, match.from)
            : Pattern.NO;
    if (allowed == Pattern.WAIT) {
      open = with(open, match);
      return;
    }
    Hit hit = new Hit(begin(match), track.end(to - 1), match.rule());
    if (allowed == Pattern.NO) {
      hits = with(hits, hit);
    } else {
      doubtful = with(doubtful, hit);
    }
  }

  /// Most streams never have any: no list is made before the first.
  private static <T> List<T> with(List<T> list, T one) {
    List<T> all = list.isEmpty() ? new ArrayList<>() : list;
    all.add(one);
    return all;
  }

  /// Where a match begins in the original: before the markup that was left out there, if that may
  /// stay and be part of it.
  private int begin(Open each) {
    boolean signed =
        each.pattern.startsWith('_')
            || (each.pattern instanceof WholeWord word && rules.isSigned(word.term));
    return signed ? before(each.from) : track.start(each.from);
  }

  /// The place behind the last character that is no markup, and no blank behind markup.
  private int before(int from) {
    boolean blank = from > 0 && track.plain(from - 1) == ' ' && track.loose(from - 1);
    int place = blank ? from - 1 : from;
    if (!track.loose(place)) {
      return track.start(from);
    }
    return place == 0 ? 0 : track.end(place - 1);
  }

  /// The matches since the last call.
  List<Hit> drain() {
    List<Hit> drained = hits;
    hits = List.of();
    return drained;
  }

  /// Those since the last call that a context covers if its line's end is only a wrap.
  List<Hit> drainDoubts() {
    List<Hit> drained = doubtful;
    doubtful = List.of();
    return drained;
  }

  /// The first offset that anything may begin at which is not known by now, or `otherwise`.
  int reached(int otherwise) {
    return frontier(next < track.size() ? Math.min(otherwise, track.start(next)) : otherwise);
  }

  /// The first offset that something not yet known may reach back to, or `otherwise`.
  int frontier(int otherwise) {
    int frontier = otherwise;
    int from = next - rules.automaton().depth(state);
    if (rules.areSigned() && (from < next || track.loose(next))) {
      frontier = Math.min(frontier, before(from));
    } else if (from < next) {
      frontier = Math.min(frontier, track.start(from));
    }
    if (open.isEmpty()) {
      return frontier;
    }
    for (Open each : open) {
      if (counts.test(each.rule())) {
        frontier = Math.min(frontier, begin(each));
      }
    }
    return frontier;
  }
}
