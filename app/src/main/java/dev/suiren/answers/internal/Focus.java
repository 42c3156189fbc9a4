package dev.suiren.answers.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that stand beside the question word: they name what is asked of the subject
/// ("**built** in which year", "由谁**执导**"), where the others only name the subject.
///
/// @param before the words right before it
/// @param after the words right after it
record Focus(Set<Words.Word> before, Set<Words.Word> after) {
  private static final Pattern ASKING =
      Pattern.compile(
          "什么时候|什么|甚么|谁|哪[一\\p{IsHan}]?|多少[\\p{IsHan}]?|多[久长大高远重深宽]|几[\\p{IsHan}]|何[\\p{IsHan}]?"
              + "|怎么样?|怎样|如何|为什么|是否|\\b(what|which|who|whom|whose|when|where|why|how("
              + " (many|much|long|far|often|old|big|large|high|tall|deep|fast|soon))?)\\b");
  private static final int HAN_NEAR = 5;
  private static final int LETTERS_NEAR = 24;

  Focus {
    before = Set.copyOf(before);
    after = Set.copyOf(after);
  }

  /// @param folded the question
  static Focus of(String folded) {
    Set<Words.Word> before = new HashSet<>();
    Set<Words.Word> after = new HashSet<>();
    Matcher asking = ASKING.matcher(folded);
    while (asking.find()) {
      before.addAll(telling(left(folded, asking.start())));
      after.addAll(telling(right(folded, asking.end())));
    }
    return new Focus(before, after);
  }

  private static String left(String text, int end) {
    return text.substring(Math.max(0, end - near(text)), end);
  }

  private static String right(String text, int start) {
    return text.substring(start, Math.min(text.length(), start + near(text)));
  }

  private static int near(String text) {
    return text.codePoints().anyMatch(Sentences::isHan) ? HAN_NEAR : LETTERS_NEAR;
  }

  private static Set<Words.Word> telling(String part) {
    Set<Words.Word> telling = new HashSet<>(Asked.weigh(part).keySet());
    telling.removeIf(word -> word.kind() == Words.Kind.HAN);
    return telling;
  }
}
