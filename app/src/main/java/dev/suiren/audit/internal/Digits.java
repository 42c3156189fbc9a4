package dev.suiren.audit.internal;

/// The digits of a number as they are read, and the groups they came in.
final class Digits {
  /// The characters beyond ASCII that are written for a digit, folded.
  static final String HAN = "〇零○一壹幺二贰三叁参四肆五伍六陆七柒八捌九玖";

  private static final String VALUES = "00011122333445566778899";
  private static final String FORMAL = "壹贰叁参肆伍陆柒捌玖";
  private static final int CHECK = 10;

  private final int[] digits;
  private final int[] groups;
  private int count;
  private int groupCount = 1;
  private int separator;
  private boolean loose;

  Digits(int longest) {
    digits = new int[longest + 1];
    groups = new int[longest + 2];
  }

  /// What a folded character counts for, or -1.
  static int value(int folded) {
    if (Pattern.digit(folded)) {
      return folded - '0';
    }
    int han = folded < 0x2500 ? -1 : HAN.indexOf(folded);
    return han < 0 ? -1 : VALUES.charAt(han) - '0';
  }

  /// Whether two Han digits are written so differently that a word ends between them.
  static boolean part(int folded, int other) {
    boolean zero = folded == '零' || other == '零';
    return !zero && FORMAL.indexOf(folded) < 0 != FORMAL.indexOf(other) < 0;
  }

  /// Takes a digit, or a letter that is written for ten.
  void add(int folded, boolean afterMarkup) {
    loose |= afterMarkup;
    int value = value(folded);
    digits[count++] = value < 0 ? CHECK : value;
    groups[groupCount - 1]++;
  }

  /// Begins a new group; `false` when the separator is of another sort than before.
  boolean separate(int character) {
    if (separator != 0 && separator != character) {
      return false;
    }
    separator = character;
    groupCount++;
    return true;
  }

  int count() {
    return count;
  }

  int at(int place) {
    return digits[place];
  }

  int number(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digits[i];
    }
    return number;
  }

  boolean whole() {
    return groupCount == 1 || loose;
  }

  boolean dotted() {
    return separator == '.' && !loose;
  }

  boolean singles() {
    return groupCount == count || loose;
  }

  /// Whether the digits came in groups of just these lengths. Markup in between allows any.
  boolean grouped(int... lengths) {
    if (loose) {
      return true;
    }
    if (groupCount != lengths.length) {
      return false;
    }
    for (int i = 0; i < groupCount; i++) {
      if (groups[i] != lengths[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether the digits came in fours, the last group perhaps shorter.
  boolean fours() {
    for (int i = 0; i < groupCount - 1; i++) {
      if (groups[i] != 4) {
        return loose;
      }
    }
    return groups[groupCount - 1] <= 4 || loose;
  }

  /// The check of ISO/IEC 7812-1, after H. P. Luhn.
  boolean luhn() {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      int digit = digits[count - 1 - i];
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
