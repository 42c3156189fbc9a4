package dev.suiren.audit.internal;

/// The digits of a number as they are read, and the groups they came in.
final class Digits {
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

  void add(int character, boolean afterMarkup) {
    loose |= afterMarkup;
    digits[count++] = character == 'X' || character == 'x' ? 10 : character - '0';
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

  /// Whether the groups have lengths that a person would give a card: fours, 6 and the rest, 4-6-5,
  /// or single digits. Hyphens, and markup in between, allow any.
  boolean cardLike() {
    if (groupCount == 1 || separator != ' ' || loose) {
      return true;
    }
    return fours()
        || singles()
        || (groupCount == 2 && (groups[0] == 6 || groups[0] == 8))
        || (groupCount == 3 && groups[0] == 4 && groups[1] == 6);
  }

  private boolean fours() {
    for (int i = 0; i < groupCount - 1; i++) {
      if (groups[i] != 4) {
        return false;
      }
    }
    return groups[groupCount - 1] <= 4;
  }

  private boolean singles() {
    return groupCount == count;
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
