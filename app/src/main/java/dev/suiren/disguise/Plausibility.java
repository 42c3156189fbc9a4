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

  /// What is refused before it is reckoned out may be wrong by so much: sums of floats are.
  private static final double SLACK = 1e-3;

  private static final double SLACK_SHARE = 2e-6;

  private final List<int[]> words;
  private final LeastCosts least;
  private final double fold;
  private final Letters text;
  private final Cuts asWritten = new Cuts();
  private final Cuts undone = new Cuts();
  private int sentence;

  Plausibility(List<int[]> words, LeastCosts least, Letters text) {
    this.words = words;
    this.least = least;
    this.fold = Threshold.fold(words.size());
    this.text = text;
  }

  /// Begins with the first letter.
  void begin() {
    sentence = 0;
    asWritten.clear();
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

  /// Whether a candidate may gain what is needed. To be asked before a letter of the next sentence
  /// is read.
  boolean mayGain(Candidate candidate, double needed) {
    int to = Math.min(text.size(), candidate.last() + 1 + AFTER);
    cut(to);
    return !isBounded(candidate, words.get(candidate.word()), to)
        || most(candidate, to) > hoped(needed, to);
  }

  private double hoped(double needed, int to) {
    return needed - SLACK - SLACK_SHARE * asWritten.cost(to - sentence);
  }

  /// To be asked where a candidate may gain so much.
  ///
  /// @return the gain, or anything that does not exceed `needed` where it does not
  double gain(Candidate candidate, double needed) {
    int to = Math.min(text.size(), candidate.last() + 1 + AFTER);
    int[] word = words.get(candidate.word());
    double written = asWritten.cost(to - sentence);
    if (isBounded(candidate, word, to)) {
      return goesOn(candidate, word, to, hoped(needed, to))
          ? written - behind(candidate, to)
          : Double.NEGATIVE_INFINITY;
    }
    double best = Double.MAX_VALUE;
    for (int[] strangers : strangers(candidate, word)) {
      for (int before = 0; before <= strangers.length; before++) {
        word(candidate, word, strangers, before);
        best = Math.min(best, behind(candidate, to));
      }
    }
    return written - best;
  }

  /// The same of letters that stand side by side, by themselves: whatever stands around them.
  double gainAlone(Candidate candidate) {
    Cuts alone = new Cuts();
    alone.clear();
    for (int place = candidate.first(); place <= candidate.last(); place++) {
      alone.add(text.at(place), false);
    }
    int[] word = words.get(candidate.word());
    double best = Double.MAX_VALUE;
    for (int[] strangers : strangers(candidate, word)) {
      for (int before = 0; before <= strangers.length; before++) {
        undone.clear();
        word(word, strangers, before, false);
        best = Math.min(best, undone.cost(undone.size()));
      }
    }
    return alone.cost(alone.size()) - best;
  }

  /* What follows the word costs no more as written than behind the word, but for what stands right
   * before it: at most `MOST_MORE` where that tells nothing, and at most the whole first word where
   * a known one foretells it. So the difference of what both cost up to there bounds the gain. That
   * holds where every way behind the word is one of the ways as written too: not in runs of digits
   * or Latin letters, of which only some ways are kept.
   */
  private boolean isBounded(Candidate candidate, int[] word, int to) {
    return candidate.last() - candidate.first() + 1 == word.length
        && asWritten.isHan(candidate.last() + 1 - sentence, to - sentence);
  }

  /// What a candidate can gain at most, as far as that is told by its word alone.
  private double most(Candidate candidate, int to) {
    int behind = candidate.last() + 1 - sentence;
    double written = asWritten.cost(behind) - asWritten.cost(candidate.first() - sentence);
    double known = least.of(candidate.word());
    return behind == to - sentence
        ? written - Math.min(Cuts.LISTED, known)
        : written + Cuts.MOST_MORE - Math.min(Cuts.LISTED, known - asWritten.dearest(behind));
  }

  /// Puts the word in its place, and says whether it can still gain as much.
  private boolean goesOn(Candidate candidate, int[] word, int to, double hoped) {
    word(candidate, word, NO_STRANGERS[0], 0);
    int behind = candidate.last() + 1 - sentence;
    return behind == to - sentence
        || asWritten.cost(behind) + Cuts.MOST_MORE - undone.least(asWritten.dearest(behind))
            > hoped;
  }

  /// Puts the word in its place among the strangers, `before` of them before it.
  private void word(Candidate candidate, int[] word, int[] strangers, int before) {
    int first = candidate.first();
    undone.follow(asWritten, first - sentence);
    word(word, strangers, before, first > sentence && text.signs(first) > 0);
  }

  private void word(int[] word, int[] strangers, int before, boolean signs) {
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
  }

  /// What the whole costs with what stands behind.
  private double behind(Candidate candidate, int to) {
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
    return Threshold.of(text, candidate, words.get(candidate.word()), fold);
  }
}
