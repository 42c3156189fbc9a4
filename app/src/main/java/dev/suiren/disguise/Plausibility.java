package dev.suiren.disguise;

import java.util.Arrays;
import java.util.List;

/// Whether a text makes more sense with a word undisguised than as it stands.
/* The sentence is cut into words as far as candidates ask for it. For a candidate the cutting goes on from its first
 * letter with the word in its place, up to a few letters behind it; the difference of what both
 * cost, in nats, is the gain. What makes sense as it stands ("少女的" for a word that sounds alike)
 * gains nothing. */
final class Plausibility {
  /// How many letters after a candidate are looked at.
  static final int AFTER = 4;

  private static final int[][] NO_STRANGERS = {{}};

  private final List<int[]> words;
  private final Letters text;
  private final Cuts asWritten = new Cuts();
  private final Cuts undone = new Cuts();
  private int sentence;

  Plausibility(List<int[]> words, Letters text) {
    this.words = words;
    this.text = text;
  }

  /// Reads the letter that came last.
  void read() {
    int at = text.size() - 1;
    if (text.parted(at)) {
      sentence = at;
      asWritten.clear();
    }
  }

  /// Cuts the sentence as far as it is needed: most hold no candidate.
  private void cut(int to) {
    for (int at = sentence + asWritten.size(); at < to; at++) {
      asWritten.add(text.at(at), at > sentence && text.signs(at) > 0);
    }
  }

  /// To be asked before a letter of the next sentence is read.
  double gain(Candidate candidate) {
    int to = Math.min(text.size(), candidate.last() + 1 + AFTER);
    cut(to);
    int[] word = words.get(candidate.word());
    double best = Double.MAX_VALUE;
    for (int[] strangers : strangers(candidate, word)) {
      for (int before = 0; before <= strangers.length; before++) {
        best = Math.min(best, undone(candidate, word, strangers, before, to));
      }
    }
    return asWritten.cost(to - sentence) - best;
  }

  private double undone(Candidate candidate, int[] word, int[] strangers, int before, int to) {
    int first = candidate.first();
    undone.follow(asWritten, first - sentence);
    boolean signs = first > sentence && text.signs(first) > 0;
    for (int i = 0; i < before; i++) {
      undone.add(strangers[i], i == 0 && signs);
    }
    undone.block();
    for (int i = 0; i < word.length; i++) {
      undone.add(word[i], i == 0 && before == 0 && signs);
    }
    undone.list(word.length);
    undone.block();
    for (int i = before; i < strangers.length; i++) {
      undone.add(strangers[i], false);
    }
    for (int place = candidate.last() + 1; place < to; place++) {
      undone.add(text.at(place), text.signs(place) > 0);
    }
    return undone.cost(undone.size());
  }

  /// The letters that stand among the word's own, in each order.
  private int[][] strangers(Candidate candidate, int[] word) {
    if (!candidate.has(Disguise.SHUFFLE)) {
      return NO_STRANGERS;
    }
    int[] some = Windows.strangers(text, candidate.first(), candidate.last(), word);
    if (some == null || some.length < 2) {
      return new int[][] {some == null ? NO_STRANGERS[0] : some};
    }
    int[] turned = Arrays.copyOf(some, some.length);
    turned[0] = some[1];
    turned[1] = some[0];
    return new int[][] {some, turned};
  }

  /// What a gain must exceed.
  double needed(Candidate candidate) {
    return Threshold.of(text, candidate, words.get(candidate.word()), words.size());
  }
}
