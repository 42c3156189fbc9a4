package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;

/// A close look at a few places of a whole text: what begins there, found as `Scan` finds it.
/*
 * A rule looks at most `BEFORE` places to the left, and to the right as far as it says that it must
 * wait. So it is given a track that begins a little before the place, at a character that counts as
 * one letter and is no white space, and that grows as long as a rule asks for more.
 */
final class Spot {
  private static final int BEFORE = Pattern.FARTHEST_BACK;
  private static final int AHEAD = 48;

  private final Rules rules;
  private final int[] text;
  private final List<Hit> hits = new ArrayList<>();
  private Track track = new Track();
  private Glance glance = new Glance(track, false);
  private int fed;

  Spot(Rules rules, int[] text) {
    this.rules = rules;
    this.text = text;
  }

  List<Hit> hits() {
    return hits;
  }

  /// Finds what begins at the characters from `from` to `to`.
  void look(int from, int to) {
    track = new Track();
    fed = left(from);
    feed(to - fed + AHEAD);
    for (int place = 0; place < track.size() && track.start(place) < to; place++) {
      if (track.start(place) >= from) {
        patterns(place);
        terms(place);
      }
    }
  }

  private int left(int from) {
    int left = from;
    int solid = 0;
    while (left > 0 && solid < BEFORE) {
      left--;
      solid += solid(text[left]) ? 1 : 0;
    }
    return left;
  }

  private static boolean solid(int codePoint) {
    int[] plain = Fold.plain(codePoint);
    return plain.length == 1 && plain[0] != ' ' && !Fold.space(codePoint);
  }

  private void feed(int count) {
    int to = (int) Math.min(text.length, fed + (long) count);
    for (; fed < to; fed++) {
      track.feed(text[fed], fed, fed + 1);
    }
    glance = new Glance(track, fed == text.length);
  }

  private void patterns(int place) {
    for (Pattern pattern : Rules.patternsAt(track.plain(place), track.folded(place))) {
      ask(pattern, place);
    }
  }

  private void terms(int from) {
    Automaton automaton = rules.automaton();
    int state = Automaton.ROOT;
    for (int place = from; known(place); place++) {
      state = automaton.child(state, automaton.alphabet().number(track.folded(place)));
      if (state == Automaton.ROOT) {
        return;
      }
      if (automaton.word(state) >= 0) {
        for (WholeWord word : rules.words(automaton.word(state), place + 1)) {
          ask(word, from);
        }
      }
    }
  }

  private boolean known(int place) {
    while (place >= track.size() && !glance.complete()) {
      feed(AHEAD + track.size());
    }
    return place < track.size();
  }

  private void ask(Pattern pattern, int from) {
    int to = pattern.match(glance, from);
    while (to == Pattern.WAIT && !glance.complete()) {
      feed(AHEAD + track.size());
      to = pattern.match(glance, from);
    }
    if (to > from) {
      Rule rule = pattern instanceof WholeWord word ? word.term : pattern;
      hits.add(new Hit(track.start(from), track.end(to - 1), rule));
    }
  }
}
