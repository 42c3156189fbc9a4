package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  /// What the longest piece is that `word` begins with at `from`, by trying every length.
  private static int byTrying(Map<String, Integer> ids, String word, int from) {
    for (int to = word.length(); to > from; to--) {
      Integer id = ids.get(word.substring(from, to));
      if (id != null) {
        return id;
      }
    }
    return Vocabulary.NONE;
  }

  @Test
  void findsTheLongestPieceWhereverAWordIsLookedInto() {
    Random random = new Random(7);
    Map<String, Integer> ids = new HashMap<>();
    while (ids.size() < 3_000) {
      ids.putIfAbsent(letters(random, 1 + random.nextInt(6)), ids.size());
    }
    Vocabulary vocabulary = Vocabulary.of(ids);
    for (int i = 0; i < 20_000; i++) {
      String word = letters(random, 1 + random.nextInt(12));
      int from = random.nextInt(word.length());
      int entry = vocabulary.longest(word.toCharArray(), from, word.length());
      int id = entry == Vocabulary.NONE ? Vocabulary.NONE : vocabulary.id(entry);
      assertThat(id).as("%s from %d", word, from).isEqualTo(byTrying(ids, word, from));
    }
  }

  @Test
  void looksNoFartherThanItIsTold() {
    Vocabulary vocabulary = Vocabulary.of(Map.of("a", 1, "ab", 2));
    assertThat(vocabulary.id(vocabulary.longest("ab".toCharArray(), 0, 1))).isEqualTo(1);
    assertThat(vocabulary.length(vocabulary.longest("ab".toCharArray(), 0, 2))).isEqualTo(2);
  }

  @Test
  void findsNothingInAnEmptyVocabulary() {
    assertThat(Vocabulary.of(Map.of()).longest("ab".toCharArray(), 0, 2))
        .isEqualTo(Vocabulary.NONE);
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append("abc中\uD83D".charAt(random.nextInt(5)));
    }
    return letters.toString();
  }
}
