package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/// A growing Markdown text in the ten ways in which its markup may come to be seen (without markup;
/// the same with entities decoded; without links' targets; without tags; without both; each with
/// the low line and without), as long as one of them differs from the text as it stands.
/*
 * Where no character of markup, tab or ampersand stood, all ten read what the plain reading reads.
 * So they are begun at the first such character, a little before the first place that the plain
 * reading has not done with, and dropped again when nothing unfinished in any of them reaches back
 * to the last such character: all rules look at most `CONTEXT` places to the left of where they begin.
 */
class Ahead {
  private static final int CONTEXT = Pattern.FARTHEST_BACK;

  private final Inspector inspector;
  private final int longest;
  private List<Reading> readings = List.of();
  private int last = -1;

  Ahead(Inspector inspector) {
    this.inspector = inspector;
    this.longest = inspector.policy().longestMarked();
  }

  /// Whether the readings may be left out where they tell nothing new.
  boolean rests() {
    return true;
  }

  boolean isResting() {
    return readings.isEmpty();
  }

  /// Reads the character at a place.
  ///
  /// @param live the first place that the plain reading has not done with
  void feed(StreamText text, int at, IntSupplier live) {
    boolean differs = differs(text.at(at));
    if (readings.isEmpty()) {
      if (!differs && rests()) {
        return;
      }
      begin(text, at, live.getAsInt());
    }
    for (Reading reading : readings) {
      differs |= reading.holds();
      reading.feed(text.at(at), at);
    }
    last = differs ? at : last;
  }

  /// Whether a character may come to be seen in another way than it stands.
  static boolean differs(int c) {
    if (c >= 0x3400 && c <= 0x9FFF) {
      return false;
    }
    int[] plain = Fold.plain(c);
    return c == 0 || c == '\t' || c == '&' || (plain.length == 1 && Markup.vanishes(plain[0]));
  }

  private void begin(StreamText text, int at, int live) {
    int since = left(text, Math.min(at, live), longest);
    readings = readings(since);
    for (int place = left(text, since, CONTEXT); place < at; place++) {
      int c = text.at(place);
      int from = place;
      readings.forEach(reading -> reading.feed(c, from));
    }
  }

  private List<Reading> readings(int since) {
    Predicate<Rule> counts = inspector::counts;
    List<Reading> all = new ArrayList<>(10);
    for (boolean keepsLowLine : new boolean[] {false, true}) {
      all.add(new BareReading(inspector.policy(), keepsLowLine, false, counts, since));
      for (boolean dropsTags : new boolean[] {false, true}) {
        for (boolean withoutTargets : new boolean[] {false, true}) {
          all.add(
              new DecodedReading(
                  new BareReading(inspector.policy(), keepsLowLine, dropsTags, counts, since),
                  withoutTargets,
                  this::targets));
        }
      }
    }
    return all;
  }

  private List<Hit> targets(String link) {
    return inspector.targets(Markdown.read(link)).stream()
        .filter(hit -> inspector.counts(hit.rule()))
        .toList();
  }

  /// So many visible characters to the left, but not as far as the last character that made a
  /// difference.
  private int left(StreamText text, int from, int count) {
    int place = from;
    int seen = 0;
    while (place > last + 1 && seen < count) {
      place--;
      seen += seen(text.at(place)) ? 1 : 0;
    }
    return place;
  }

  private static boolean seen(int c) {
    int[] plain = Fold.plain(c);
    return plain.length == 1 && plain[0] != ' ' && !Fold.space(c);
  }

  /// Scans what was fed, and says what is found that counts.
  List<Hit> advance() {
    if (readings.isEmpty()) {
      return List.of();
    }
    List<Hit> found = List.of();
    for (Reading reading : readings) {
      reading.advance(false);
      List<Hit> hits = reading.drain();
      if (!hits.isEmpty()) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.addAll(hits);
      }
    }
    return found;
  }

  /// Drops the readings when they can tell nothing new.
  void rest(StreamText text, int read) {
    if (readings.isEmpty() || !rests()) {
      return;
    }
    int place = last + 1;
    int seen = 0;
    while (place < read && seen < CONTEXT) {
      seen += seen(text.at(place)) ? 1 : 0;
      place++;
    }
    if (seen == CONTEXT && frontier(Integer.MAX_VALUE) >= place) {
      readings = List.of();
    }
  }

  int frontier(int otherwise) {
    if (readings.isEmpty()) {
      return otherwise;
    }
    int frontier = otherwise;
    for (Reading reading : readings) {
      frontier = Math.min(frontier, reading.frontier(frontier));
    }
    return frontier;
  }
}
