package dev.suiren.disguise;

import java.util.Arrays;

/// What a character may be told by: its readings, what sounds like them, their first letters, what
/// it looks like.
///
/// @param sounds numbers of syllables
/// @param alikes numbers of classes of syllables
/// @param firsts letters
/// @param looks parts and groups that it shares with what looks alike
/// @param marks one bit for each class of sounds and each look, some sharing a bit: characters
///   without a common bit have nothing in common
record Labels(int[] sounds, int[] alikes, int[] firsts, int[] looks, long marks) {
  private static final int[] NONE = {};
  private static final PerLetter<Labels> KNOWN = new PerLetter<>(Labels::find);

  static Labels of(int character) {
    return KNOWN.of(character);
  }

  private static Labels find(int character) {
    int[] sounds = Syllables.of(character);
    int[] alikes = Arrays.stream(sounds).map(Syllables::alike).distinct().toArray();
    int[] looks = Character.isIdeographic(character) ? Shapes.traits(character) : NONE;
    return new Labels(
        sounds, alikes, Syllables.first(character), looks, marks(alikes) | marks(looks));
  }

  private static long marks(int[] labels) {
    long marks = 0;
    for (int label : labels) {
      marks |= 1L << (label * 0x9E3779B9 >>> 26);
    }
    return marks;
  }

  static boolean share(int[] some, int[] others) {
    for (int one : some) {
      if (has(others, one)) {
        return true;
      }
    }
    return false;
  }

  static boolean has(int[] some, int one) {
    for (int each : some) {
      if (each == one) {
        return true;
      }
    }
    return false;
  }
}
