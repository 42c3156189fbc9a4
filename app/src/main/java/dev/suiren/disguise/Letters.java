package dev.suiren.disguise;

import java.util.Arrays;

/// The letters of a text as they come, each knowing where it stands and what stood before it.
///
/// A letter is whatever can take part in a word: characters, Latin letters, digits, pictures. Signs
/// between them are counted, a comma as many; the end of a sentence parts them for good.
final class Letters {
  private static final int PAUSE = 10;

  private int[] letter = new int[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int[] signs = new int[64];
  private boolean[] parted = new boolean[64];
  private boolean[] capital = new boolean[64];
  private boolean[] loose = new boolean[64];
  private int size;
  private int signsBefore;
  private boolean looseBefore;
  private boolean partedBefore = true;

  /// Something that a reader does not see stands before the next character.
  void loosen() {
    looseBefore = true;
  }

  /// Begins anew with the next letter.
  void clear() {
    size = 0;
  }

  /// Whether letters stand side by side only where something between them is not seen.
  boolean isPutTogether(int first, int last) {
    boolean together = false;
    for (int place = first + 1; place <= last; place++) {
      if (signs[place] > 0) {
        return false;
      }
      together |= loose[place];
    }
    return together;
  }

  /// Takes the next character; whether it is a letter.
  boolean add(int character, boolean isCapital, int start, int end) {
    if (!isLetter(character)) {
      signsBefore += pauses(character) ? PAUSE : 1;
      partedBefore |= ends(character);
      return false;
    }
    if (size == letter.length) {
      grow(size * 2);
    }
    letter[size] = character;
    from[size] = start;
    to[size] = end;
    signs[size] = signsBefore;
    parted[size] = partedBefore;
    capital[size] = isCapital;
    loose[size] = looseBefore;
    size++;
    signsBefore = 0;
    looseBefore = false;
    partedBefore = false;
    return true;
  }

  private void grow(int length) {
    letter = Arrays.copyOf(letter, length);
    from = Arrays.copyOf(from, length);
    to = Arrays.copyOf(to, length);
    signs = Arrays.copyOf(signs, length);
    parted = Arrays.copyOf(parted, length);
    capital = Arrays.copyOf(capital, length);
    loose = Arrays.copyOf(loose, length);
  }

  static boolean isLetter(int character) {
    return character < 0x80
        ? Character.isLetterOrDigit(character)
        : Character.isLetterOrDigit(character)
            || !Pictures.called(character).isEmpty()
            || character >= 0x2E80 && character <= 0x2FDF
            || character >= 0x31C0 && character <= 0x31E3;
  }

  static boolean isLatin(int character) {
    return character >= 'a' && character <= 'z';
  }

  /// Commas part what they separate as many signs do: lists are full of them.
  private static boolean pauses(int character) {
    return "，、,：:".indexOf(character) >= 0;
  }

  private static boolean ends(int character) {
    return character == '\n' || character == 0 || "。！？!?；;…".indexOf(character) >= 0;
  }

  /// Whether what comes next can no longer belong to what stood here.
  boolean partedNow() {
    return partedBefore;
  }

  /// How many signs stand behind the last letter so far.
  int signsNow() {
    return signsBefore;
  }

  /// Whether a letter is one of words with spaces between them, or a digit.
  boolean spells(int place) {
    return letter[place] < 0x80;
  }

  /// Whether such a letter stands here right behind another one.
  boolean spellsOn(int place) {
    return place > 0 && place < size && signs[place] == 0 && spells(place) && spells(place - 1);
  }

  /// Latin letters as they are written, in lower case.
  String latin(int first, int end) {
    StringBuilder written = new StringBuilder(end - first);
    for (int place = first; place < end; place++) {
      written.append((char) letter[place]);
    }
    return written.toString();
  }

  int size() {
    return size;
  }

  int at(int place) {
    return letter[place];
  }

  boolean capital(int place) {
    return capital[place];
  }

  int from(int place) {
    return from[place];
  }

  int to(int place) {
    return to[place];
  }

  /// How many signs stand right before a letter.
  int signs(int place) {
    return signs[place];
  }

  /// Whether a sentence ended right before a letter.
  boolean parted(int place) {
    return parted[place];
  }

  /// Whether two Latin letters stand side by side.
  boolean joined(int place) {
    return place > 0
        && place < size
        && signs[place] == 0
        && isLatin(letter[place])
        && isLatin(letter[place - 1]);
  }
}
