package dev.suiren.disguise;

import java.util.Arrays;

/// The letters of a text as they come, each knowing where it stands and what stood before it.
///
/// A letter is whatever can take part in a word: characters, Latin letters, digits, pictures. Signs
/// between them are counted, a comma as many; the end of a sentence parts them for good.
final class Letters {
  private static final int PAUSE = 10;

  private static final int FIRST = 24;

  /// What is known of each letter lies side by side, since thousands of texts that grow at the same
  /// time wait for memory: itself, start, end, and the signs before it with three marks.
  private static final int WIDTH = 4;

  private static final int PARTED = 1;
  private static final int CAPITAL = 2;
  private static final int LOOSE = 4;
  private static final int MARKS = 3;
  private static final int MOST_SIGNS = 1 << 20;

  private int[] cells = new int[FIRST * WIDTH];
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
      if (signs(place) > 0) {
        return false;
      }
      together |= is(LOOSE, place);
    }
    return together;
  }

  /// Takes the next character; whether it is a letter.
  boolean add(int character, boolean isCapital, int start, int end) {
    if (!isLetter(character)) {
      signsBefore = Math.min(MOST_SIGNS, signsBefore + (pauses(character) ? PAUSE : 1));
      partedBefore |= ends(character);
      return false;
    }
    int at = size * WIDTH;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, at * 2);
    }
    cells[at] = character;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] =
        signsBefore << MARKS
            | (partedBefore ? PARTED : 0)
            | (isCapital ? CAPITAL : 0)
            | (looseBefore ? LOOSE : 0);
    size++;
    signsBefore = 0;
    looseBefore = false;
    partedBefore = false;
    return true;
  }

  private boolean is(int mark, int place) {
    return (cells[place * WIDTH + 3] & mark) != 0;
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
    return at(place) < 0x80;
  }

  /// Whether such a letter stands here right behind another one.
  boolean spellsOn(int place) {
    return place > 0 && place < size && signs(place) == 0 && spells(place) && spells(place - 1);
  }

  /// Latin letters as they are written, in lower case.
  String latin(int first, int end) {
    StringBuilder written = new StringBuilder(end - first);
    for (int place = first; place < end; place++) {
      written.append((char) at(place));
    }
    return written.toString();
  }

  int size() {
    return size;
  }

  int at(int place) {
    return cells[place * WIDTH];
  }

  boolean capital(int place) {
    return is(CAPITAL, place);
  }

  int from(int place) {
    return cells[place * WIDTH + 1];
  }

  int to(int place) {
    return cells[place * WIDTH + 2];
  }

  /// How many signs stand right before a letter.
  int signs(int place) {
    return cells[place * WIDTH + 3] >>> MARKS;
  }

  /// Whether a sentence ended right before a letter.
  boolean parted(int place) {
    return is(PARTED, place);
  }

  /// Whether two Latin letters stand side by side.
  boolean joined(int place) {
    return place > 0
        && place < size
        && signs(place) == 0
        && isLatin(at(place))
        && isLatin(at(place - 1));
  }
}
