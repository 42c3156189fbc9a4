package dev.suiren.answers.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A piece of a sentence as two sentences are compared by: a date, a number, a word, or a single
/// Han character.
///
/// @param key what it means: "5天" and "五天", "1,000" and "1000" have the same
/// @param text as it stands, half-width and simplified
record Unit(Kind kind, String key, String text) {

  enum Kind {
    DATE,
    NUMBER,
    LATIN,
    HAN
  }

  /// @param time of the day or day of the week; each part is empty where the text does not tell it
  static Unit date(String year, String month, String day, String time, String text) {
    return new Unit(Kind.DATE, String.join("/", year, month, day, time), text);
  }

  static Unit number(BigDecimal value, String sign, String text) {
    return new Unit(Kind.NUMBER, value.stripTrailingZeros().toPlainString() + sign, text);
  }

  /// Whether the two mean the same; of dates, what both of them tell.
  boolean means(Unit other) {
    if (kind == Kind.DATE && other.kind == Kind.DATE) {
      return agrees(other);
    }
    if (kind == other.kind) {
      return key.equals(other.key);
    }
    return year().isPresent() && year().equals(other.year());
  }

  private boolean agrees(Unit other) {
    String[] own = key.split("/", -1);
    String[] others = other.key.split("/", -1);
    for (int i = 0; i < own.length; i++) {
      if (!own[i].isEmpty() && !others[i].isEmpty() && !own[i].equals(others[i])) {
        return false;
      }
    }
    return true;
  }

  /// The year that a bare year or a bare number names.
  private Optional<String> year() {
    return switch (kind) {
      case DATE -> Optional.of(key).filter(k -> k.endsWith("///")).map(k -> k.replace("/", ""));
      case NUMBER -> Optional.of(key).filter(k -> k.length() == 4);
      case LATIN, HAN -> Optional.empty();
    };
  }

  boolean isValue() {
    return kind == Kind.DATE || kind == Kind.NUMBER;
  }

  /// Whether it is written like a name, in a script that can tell.
  boolean isCapital() {
    return kind == Kind.LATIN && text.codePoints().anyMatch(Character::isUpperCase);
  }

  /// Whether `part` stands in `whole` without a gap.
  static boolean holds(List<Unit> whole, List<Unit> part) {
    for (int at = 0; at + part.size() <= whole.size(); at++) {
      if (mean(whole.subList(at, at + part.size()), part)) {
        return true;
      }
    }
    return false;
  }

  static boolean mean(List<Unit> some, List<Unit> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).means(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
