package dev.suiren.disguise;

/// What may stand for what.
final class Meaning {
  /// It cannot stand for it.
  static final int NO = -1;

  private static final int SOUND = Disguise.PINYIN.bit();
  private static final int VAGUE = SOUND | Candidate.VAGUE;

  private Meaning() {}

  /// By which disguise a letter may stand for a character: its bits, none where it is the
  /// character.
  static int ofLetter(int letter, int character) {
    if (letter == character) {
      return 0;
    }
    if (letter < 0x80) {
      return ofLatin(letter, Labels.of(character));
    }
    Labels mine = Labels.of(letter);
    Labels its = Labels.of(character);
    if ((mine.marks() & its.marks()) == 0) {
      return NO;
    }
    if (Labels.share(mine.sounds(), its.sounds())) {
      return SOUND;
    }
    if (Labels.share(mine.alikes(), its.alikes())) {
      return VAGUE;
    }
    return Labels.share(mine.looks(), its.looks()) ? Disguise.LOOKALIKE.bit() : NO;
  }

  private static int ofLatin(int letter, Labels its) {
    if (Labels.has(its.firsts(), letter)) {
      return Disguise.INITIALS.bit();
    }
    return Labels.share(Syllables.spoken(letter), its.sounds()) ? SOUND : NO;
  }

  /// By which disguise a syllable may stand for a character.
  static int ofSyllable(int syllable, int character) {
    Labels its = Labels.of(character);
    if (Labels.has(its.sounds(), syllable)) {
      return SOUND;
    }
    return Labels.has(its.alikes(), Syllables.alike(syllable)) ? VAGUE : NO;
  }

  /// By which disguise a character that a picture is called by may stand for another.
  static int ofPicture(int called, int character) {
    return called == character
            || Labels.share(Labels.of(called).sounds(), Labels.of(character).sounds())
        ? Disguise.EMOJI.bit()
        : NO;
  }
}
