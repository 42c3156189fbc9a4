package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// All matches in a whole text, found by looking closely only where the sieve lets something pass.
/// Finds what `Scan.whole` finds, in another order.
final class Search {
  /// So much is gone through at once, and then looked whether that is overdue.
  static final int BLOCK = 1 << 16;

  /// How many characters could be read place by place while one stretch is made ready for a close
  /// look; each of its own characters then takes as long as there.
  private static final int LOOK = 24;

  /// How far before the run that gives it away a pattern may begin, whatever `Prose` has passed
  /// over there: a number with a bracket and its country's code, a paper with a letter and a space.
  private static final int BEFORE = 12;

  /// The part of an address before its `@`, or the password there, may be as long.
  private static final int BEFORE_ADDRESS = UrlPassword.LONGEST;

  private static final int FEW = 64;

  private final int[] text;
  private final Sieve sieve;
  private final Glyphs glyphs;
  private final Run run;
  private final Prose prose;
  private final Openings openings;
  private final List<Stretch> stretches = new ArrayList<>();
  private int at;
  private int limit;
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
    this.prose = new Prose(glyphs, text);
    this.openings = new Openings(glyphs, text);
  }

  static Search of(Rules rules, int[] text) {
    return of(rules, text, FEW + text.length / 2);
  }

  /// @param most how many characters, read place by place, close looks may take as long as
  static Search of(Rules rules, int[] text, int most) {
    Search search = new Search(rules, text);
    if (rules.sieve().works() && search.sift(most)) {
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

  /// Goes through the text once; `false` when close looks would take longer than reading so many
  /// characters.
  private boolean sift(int most) {
    while (at < text.length && close <= most) {
      siftTo(Math.min(text.length, at + BLOCK));
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the inspection is overdue");
      }
    }
    return close <= most;
  }

  private void siftTo(int to) {
    int from = at;
    limit = to;
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
      case Glyphs.SEVERAL -> several(place);
      case Glyphs.OPENER -> opener(place);
      default -> {}
    }
    return place + 1;
  }

  private int run(int from) {
    int next = sieve.begunByRun() ? from : prose.skip(from, limit);
    if (next > from) {
      return next;
    }
    run.read(from);
    hidden |= run.hidden();
    if (run.suspicious()) {
      int begin = back(from, BEFORE);
      mark(run.address() ? Math.min(begin, address(from)) : begin, run.end());
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

  /// Its first letter may be a digit of what began before.
  private void several(int place) {
    if (sieve.beginsInside(text[place])) {
      mark(back(place, BEFORE), place + 1);
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

  /// Where an address begins whose `@` stands in the run at `from`: its first part may be in
  /// pieces, with apostrophes between.
  private int address(int from) {
    int begin = from;
    for (int left = BEFORE_ADDRESS; begin > 0 && left > 0; begin--) {
      int code = glyphs.code(text[begin - 1]);
      boolean seen = code != Glyphs.UNSEEN && code != Glyphs.HIDDEN;
      boolean joins = code == Glyphs.RUN || code == Glyphs.SEVERAL;
      if (seen && !joins && (code == Glyphs.SPACE || Fold.first(text[begin - 1]) != '\'')) {
        return begin;
      }
      left -= seen ? 1 : 0;
    }
    return begin;
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
      close -= marked.to - marked.from + LOOK;
      from = Math.min(from, marked.from);
      to = Math.max(to, marked.to);
    }
    stretches.add(new Stretch(from, to));
    close += to - from + LOOK;
  }
}
