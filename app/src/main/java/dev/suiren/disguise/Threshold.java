package dev.suiren.disguise;

/// How much sense a candidate must add, in nats: the more, the more often ordinary writing shows
/// its disguise by chance. Short words need more than long ones, and a word none of whose
/// characters stands there needs more than one that shows some.
final class Threshold {
  private static final double GAP = 6;

  /// How many listed words the figures below are for; with fewer, chance finds fewer.
  private static final double USUAL = 1600;

  private static final double FEWEST = 600;
  private static final double MANY = 100;
  private static final double PER_FOLD = 3;

  /// A short word that only sounds similar is met by chance in by far more ways: fewer words make
  /// up for more.
  private static final double VAGUE_FOLDS = 3;

  private Threshold() {}

  /// How much more chance finds where so many words are looked for.
  static double fold(int words) {
    return PER_FOLD * Math.log(Math.max(FEWEST, words) / USUAL);
  }

  /// @param fold of all words that are looked for
  static double of(Letters text, Candidate candidate, int[] word, double fold) {
    double usual = usual(text, candidate, word);
    boolean sounds = (candidate.bits() & ~Candidate.VAGUE) == Disguise.PINYIN.bit();
    if (fold > 0) {
      return usual + fold;
    }
    return sounds && !isWord(text, candidate) ? usual + fewer(candidate, word, fold) : usual;
  }

  private static double fewer(Candidate candidate, int[] word, double fold) {
    boolean vague = (candidate.bits() & Candidate.VAGUE) != 0;
    return vague && word.length == 2 ? VAGUE_FOLDS * fold : fold;
  }

  /// Whether everybody knows what stands there as a word: that is met whatever is looked for.
  private static boolean isWord(Letters text, Candidate candidate) {
    return Dictionary.CORE.holds(text, candidate.first(), candidate.last())
        || Dictionary.NEWER.holds(text, candidate.first(), candidate.last());
  }

  private static double usual(Letters text, Candidate candidate, int[] word) {
    boolean some = identical(text, candidate, word) > 0;
    int length = word.length;
    if (candidate.has(Disguise.SHUFFLE)) {
      return shuffled(length, candidate.last() - candidate.first() + 1 > length);
    }
    if (candidate.has(Disguise.SPLIT)) {
      return length > 2 ? 6 : candidate.has(Disguise.PINYIN) ? 11 : 7;
    }
    if (candidate.has(Disguise.INITIALS)) {
      boolean run = letters(text, candidate) == length;
      return run && joined(text, candidate) ? -MANY : initials(candidate, length, some);
    }
    if (candidate.has(Disguise.EMOJI)) {
      double pictures = length > 2 ? 3 : some ? 4 : 20;
      return candidate.has(Disguise.LOOKALIKE) ? pictures + 3 : pictures;
    }
    int latin = letters(text, candidate);
    double gap = candidate.has(Disguise.GAP) && latin == 0 ? GAP : 0;
    if (candidate.has(Disguise.LOOKALIKE)) {
      return gap + lookalike(candidate, length, some);
    }
    return candidate.has(Disguise.PINYIN) ? gap + pinyin(candidate, length, some, latin) : 4;
  }

  private static double shuffled(int length, boolean strangers) {
    return switch (length) {
      case 2 -> 14;
      case 3 -> strangers ? 18 : 10;
      default -> strangers ? 10 : 6;
    };
  }

  /// What stands there says nothing but how many letters it has: a run of them is taken at its
  /// word.
  private static double initials(Candidate candidate, int length, boolean some) {
    if (candidate.has(Disguise.PINYIN)) {
      return length == 2 ? 8 : 1;
    }
    if (some) {
      return candidate.has(Disguise.LOOKALIKE) ? 14 : 8;
    }
    return length == 2 ? -1 : 0;
  }

  private static double lookalike(Candidate candidate, int length, boolean some) {
    return switch (length) {
      case 2 -> candidate.has(Disguise.PINYIN) ? some ? 16 : 20 : some ? 9 : 18;
      case 3 -> some ? 9 : 16;
      default -> 6;
    };
  }

  private static double pinyin(Candidate candidate, int length, boolean some, int latin) {
    boolean vague = (candidate.bits() & Candidate.VAGUE) != 0;
    if (latin > 0) {
      return latin == 1 && length == 2 ? 12 : 3;
    }
    return switch (length) {
      case 2 -> vague ? 12.5 : 6.5;
      case 3 -> (some ? 5 : 6) + (vague ? 5 : 0);
      default -> 3;
    };
  }

  /// Whether more first letters follow or come before.
  private static boolean joined(Letters text, Candidate candidate) {
    return text.joined(candidate.first()) || text.joined(candidate.last() + 1);
  }

  private static int identical(Letters text, Candidate candidate, int[] word) {
    int identical = 0;
    if (candidate.last() - candidate.first() + 1 == word.length) {
      for (int i = 0; i < word.length; i++) {
        identical += text.at(candidate.first() + i) == word[i] ? 1 : 0;
      }
    }
    return identical;
  }

  private static int letters(Letters text, Candidate candidate) {
    int latin = 0;
    for (int place = candidate.first(); place <= candidate.last(); place++) {
      latin += Letters.isLatin(text.at(place)) ? 1 : 0;
    }
    return latin;
  }
}
