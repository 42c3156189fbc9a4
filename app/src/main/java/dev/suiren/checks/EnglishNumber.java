package dev.suiren.checks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Numbers in English words, in lower case: "one hundred and twenty-three".
final class EnglishNumber {
  private static final String ONES =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
          + " fifteen sixteen seventeen eighteen nineteen";
  private static final String TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
  private static final Map<String, Long> VALUES = values();
  private static final String WORD = "(?:" + String.join("|", VALUES.keySet()) + ")";

  static final Pattern WORDS =
      Pattern.compile("\\b(?:minus |negative )?" + WORD + "(?:(?:[- ]| and |, )" + WORD + ")*+\\b");

  private EnglishNumber() {}

  static BigDecimal value(String words) {
    boolean negative = words.startsWith("minus ") || words.startsWith("negative ");
    long total = 0;
    long section = 0;
    for (String word : words.split("[-, ]+", -1)) {
      long value = VALUES.getOrDefault(word, 0L);
      if (value == 100) {
        section = Math.max(section, 1) * 100;
      } else if (value >= 1_000) {
        total += Math.max(section, 1) * value;
        section = 0;
      } else {
        section += value;
      }
    }
    long value = total + section;
    return BigDecimal.valueOf(negative ? -value : value);
  }

  private static Map<String, Long> values() {
    Map<String, Long> values = new HashMap<>();
    long next = 0;
    for (String word : ONES.split(" ", -1)) {
      values.put(word, next++);
    }
    long tens = 20;
    for (String word : TENS.split(" ", -1)) {
      values.put(word, tens);
      tens += 10;
    }
    values.put("hundred", 100L);
    values.put("thousand", 1_000L);
    values.put("million", 1_000_000L);
    values.put("billion", 1_000_000_000L);
    return Map.copyOf(values);
  }
}
