package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How characters are read in Mandarin, without tones, and which syllables are easily mistaken for
/// one another (zh and z, n and l, h and f, ing and in…).
final class Syllables {
  private static final int[] NONE = {};

  /// How many letters a syllable has at most.
  private static final int LONGEST = 6;

  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final List<Integer> CLASSES = new ArrayList<>();
  private static final Set<String> BEGINNINGS = new HashSet<>();
  private static final Map<Integer, int[]> FIRST = new HashMap<>(65_536);
  private static final Map<Integer, int[]> BY_CHARACTER = load();

  /// What letters and digits are called, where that sounds like a syllable.
  private static final String[] SPOKEN = {
    "a ei",
    "b bi",
    "c xi",
    "d di",
    "f fu",
    "g ji",
    "k kai",
    "m mu",
    "n en",
    "o ou",
    "p pi",
    "q qiu",
    "t ti",
    "v wei",
    "x cha",
    "y wai",
    "1 yi yao",
    "2 er",
    "3 san",
    "4 si",
    "5 wu",
    "6 liu",
    "7 qi",
    "8 ba",
    "9 jiu",
    "0 ling"
  };

  private static final Map<Integer, int[]> BY_LETTER = spoken();

  private Syllables() {}

  /// The numbers of a character's readings, in Unicode's order.
  static int[] of(int character) {
    return BY_CHARACTER.getOrDefault(character, NONE);
  }

  /// What a Latin letter or a digit sounds like when its name is said.
  static int[] spoken(int letter) {
    return BY_LETTER.getOrDefault(letter, NONE);
  }

  /// The number of a syllable written in letters, or -1.
  static int number(String letters) {
    return NUMBERS.getOrDefault(letters, -1);
  }

  /// The number of the class of syllables that sound like one.
  static int alike(int number) {
    return CLASSES.get(number);
  }

  /// Whether more letters may make it a syllable.
  static boolean begins(String letters) {
    return BEGINNINGS.contains(letters);
  }

  /// Whether Latin letters can be read as syllables from end to end.
  static boolean only(Letters letters, int from, int to) {
    return read(letters, from, to)[to - from];
  }

  /// The same of letters that more may follow.
  static boolean mayBecome(Letters letters, int from, int to) {
    boolean[] read = read(letters, from, to);
    boolean may = read[to - from];
    for (int rest = 1; to == letters.size() && rest < LONGEST && rest <= to - from; rest++) {
      may |= read[to - from - rest] && begins(letters.latin(to - rest, to));
    }
    return may;
  }

  /// How many letters, from the first on, can be read as syllables: each number of them.
  private static boolean[] read(Letters letters, int from, int to) {
    boolean[] read = new boolean[to - from + 1];
    read[0] = true;
    for (int end = 1; end <= to - from; end++) {
      for (int length = 1; length <= Math.min(LONGEST, end) && !read[end]; length++) {
        read[end] =
            read[end - length] && number(letters.latin(from + end - length, from + end)) >= 0;
      }
    }
    return read;
  }

  /// The letters that a character's readings begin with.
  static int[] first(int character) {
    return FIRST.getOrDefault(character, NONE);
  }

  private static Map<Integer, int[]> load() {
    Map<String, Integer> known = new HashMap<>();
    Map<Integer, int[]> readings = new HashMap<>(65_536);
    Table.read(
        "syllables.tsv",
        (syllable, characters) -> {
          int number = NUMBERS.size();
          NUMBERS.put(syllable, number);
          CLASSES.add(known.computeIfAbsent(alike(syllable), key -> known.size()));
          for (int length = 1; length < syllable.length(); length++) {
            BEGINNINGS.add(syllable.substring(0, length));
          }
          for (int c : characters.codePoints().toArray()) {
            readings.merge(c, new int[] {number}, Syllables::and);
            FIRST.merge(c, new int[] {syllable.charAt(0)}, Syllables::and);
          }
        });
    return readings;
  }

  private static int[] and(int[] some, int[] more) {
    for (int one : some) {
      if (one == more[0]) {
        return some;
      }
    }
    int[] both = Arrays.copyOf(some, some.length + 1);
    both[some.length] = more[0];
    return both;
  }

  private static String alike(String syllable) {
    String plain = syllable.replaceFirst("^([zcs])h", "$1").replaceFirst("^n", "l");
    return plain.replaceFirst("^h", "f").replaceFirst("(?<=[aei]n)g$", "");
  }

  private static Map<Integer, int[]> spoken() {
    Map<Integer, int[]> spoken = new HashMap<>();
    for (String line : SPOKEN) {
      String[] words = line.split(" ", -1);
      int[] numbers = new int[words.length - 1];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = number(words[i + 1]);
      }
      spoken.put((int) words[0].charAt(0), numbers);
    }
    return spoken;
  }
}
