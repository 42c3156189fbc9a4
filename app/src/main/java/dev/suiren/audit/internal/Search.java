package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// All matches in a whole text, found by looking closely only where the sieve lets something pass.
/// Finds what `Scan.whole` finds, in another order.
final class Search {
  private static final int BLOCK = 1 << 16;

  /// A text in which one character of so many needs a close look is read place by place instead.
  private static final int DENSE = 24;

  /// How far before a row of digits a number may begin: with a bracket and its country's code.
  private static final int BEFORE = 12;

  /// The part of an address before its `@` may be quoted in pieces.
  private static final int BEFORE_ADDRESS = Pattern.FARTHEST_BACK;

  private static final int FEW = 64;

  private final int[] text;
  private final Sieve sieve;
  private final Glyphs glyphs;
  private final Run run;
  private final Openings openings;
  private final List<Stretch> stretches = new ArrayList<>();
  private int at;
  private int before;
  private int close;
  private boolean hidden;
  private List<Hit> hits = List.of();

  private record Stretch(int from, int to) {}

  private Search(Rules rules, int[] text) {
    this.text = text;
    this.sieve = rules.sieve();
    this.glyphs = sieve.glyphs();
    this.run = new Run(glyphs, text);
    this.openings = new Openings(glyphs, text);
  }

  static Search of(Rules rules, int[] text) {
    Search search = new Search(rules, text);
    if (rules.sieve().works() && search.sift()) {
      Spot spot = new Spot(rules, text);
      search.stretches.forEach(each -> spot.look(each.from, each.to));
      search.hits = spot.hits();
    } else {
      search.hidden = true;
      search.hits = Scan.whole(rules, Track.of(text));
    }
    return search;
  }

  List<Hit> hits() {
    return hits;
  }

  /// Whether the text may hold characters that are findings by themselves.
  boolean hidden() {
    return hidden;
  }

  /// Goes through the text once; `false` when too much of it needs a close look.
  private boolean sift() {
    int most = FEW + text.length / DENSE;
    while (at < text.length && close <= most) {
      sift(Math.min(text.length, at + BLOCK));
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the inspection is overdue");
      }
    }
    return close <= most;
  }

  private void sift(int to) {
    int from = at;
    while (from < to) {
      int place = sieve.skip(text, from, to, before);
      int last = place == from ? before : glyphs.code(text[place - 1]);
      from = place;
      before = last;
      if (place < to) {
        from = look(place, glyphs.code(text[place]), last);
      }
    }
    at = from;
  }

  private int look(int place, int code, int last) {
    if (last != 0 && sieve.opens(last) && openings.at(place - 1)) {
      mark(back(place - 1, BEFORE), place);
    } else if (last != 0 && sieve.begins(text, place - 1)) {
      mark(place - 1, place);
    }
    before = code < Glyphs.KINDS ? code : 0;
    return code < Glyphs.KINDS ? place + 1 : second(place, code);
  }

  /// A second look at a character that is no plain letter; the place after what was seen of it.
  private int second(int place, int code) {
    switch (code) {
      case Glyphs.RUN -> {
        return run(place);
      }
      case Glyphs.HIDDEN -> hidden = true;
      case Glyphs.SEVERAL -> markIf(sieve.beginsInside(text[place]), place);
      case Glyphs.OPENER -> opener(place);
      default -> {}
    }
    return place + 1;
  }

  private int run(int from) {
    run.read(from);
    hidden |= run.hidden();
    if (run.suspicious()) {
      mark(back(from, run.address() ? BEFORE_ADDRESS : BEFORE), run.end());
    } else if (sieve.begunByRun()) {
      beginnings(from, run.end());
    }
    return run.end();
  }

  /// Marks where a term may begin; inside a word none does.
  private void beginnings(int from, int to) {
    boolean inside = false;
    for (int place = from; place < to; place++) {
      if (glyphs.code(text[place]) == Glyphs.RUN) {
        boolean joins = Pattern.alphanumeric(Glyphs.ascii(text[place]));
        markIf(!(inside && joins) && sieve.begins(text, place), place);
        inside = joins;
      }
    }
  }

  private void opener(int place) {
    if (openings.at(place)) {
      mark(back(place, BEFORE), place + 1);
    } else {
      markIf(sieve.begins(text, place), place);
    }
  }

  /// The place so many visible characters before.
  private int back(int from, int count) {
    int back = from;
    for (int left = count; back > 0 && left > 0; back--) {
      int code = glyphs.code(text[back - 1]);
      left -= code == Glyphs.SPACE || code == Glyphs.UNSEEN || code == Glyphs.HIDDEN ? 0 : 1;
    }
    return back;
  }

  private void markIf(boolean suspicious, int place) {
    if (suspicious) {
      mark(place, place + 1);
    }
  }

  /// Everything from the first place on, with what was marked behind it.
  private void mark(int first, int last) {
    int from = first;
    int to = last;
    while (!stretches.isEmpty() && stretches.getLast().to > from) {
      Stretch marked = stretches.removeLast();
      close -= marked.to - marked.from;
      from = Math.min(from, marked.from);
      to = Math.max(to, marked.to);
    }
    stretches.add(new Stretch(from, to));
    close += to - from;
  }
}
