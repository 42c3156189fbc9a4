package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names in a text with capital letters: words that begin with one, together where they stand
/// together. What only begins its sentence is taken for none, nor is what the question says.
final class Capitalized {
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*(?:[’'-]\\p{L}+)*");
  private static final int SHORTEST = 2;

  private Capitalized() {}

  /// The names and each word of them, so that a family name stands for the whole.
  ///
  /// @param text as it is written
  /// @param folded the same text as it is compared, of one length with it
  /// @param question folded
  static List<Expectation.Found> in(String text, String folded, String question) {
    if (text.length() != folded.length()) {
      return List.of();
    }
    Set<String> asked =
        Words.of(question).stream().map(Words.Word::text).collect(Collectors.toUnmodifiableSet());
    List<Expectation.Found> found = new ArrayList<>();
    int start = -1;
    int end = -1;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (!isName(text, word, asked)) {
        continue;
      }
      boolean goesOn = start >= 0 && text.substring(end, word.start()).equals(" ");
      if (goesOn) {
        found.add(new Expectation.Found(start, word.end()));
      } else {
        start = word.start();
      }
      end = word.end();
      found.add(new Expectation.Found(word.start(), end));
    }
    return List.copyOf(found);
  }

  private static boolean isName(String text, Matcher word, Set<String> asked) {
    boolean begins = text.substring(0, word.start()).chars().noneMatch(Character::isLetterOrDigit);
    return !begins
        && word.end() - word.start() >= SHORTEST
        && Words.of(word.group()).stream()
            .noneMatch(it -> asked.contains(it.text()) || Asked.isStopWord(it.text()));
  }
}
