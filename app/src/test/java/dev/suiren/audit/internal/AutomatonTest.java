package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutomatonTest {

  @Test
  void findsWhatANaiveSearchFinds() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<String> words =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(i -> letters(random, 1 + random.nextInt(5)))
              .distinct()
              .toList();
      String text = letters(random, 200);
      assertThat(search(words, text)).as("seed " + seed).isEqualTo(naive(words, text));
    }
  }

  @Test
  void findsAllOfManyWordsWithThousandsOfLetters() {
    Random random = new Random(7);
    List<String> words =
        IntStream.range(0, 20_000).mapToObj(i -> han(random, 1 + random.nextInt(6))).toList();
    Automaton automaton =
        Automaton.of(words.stream().map(word -> word.codePoints().toArray()).toList(), "");
    for (int i = 0; i < words.size(); i++) {
      int state = Automaton.ROOT;
      for (int letter : words.get(i).codePoints().toArray()) {
        state = automaton.step(state, letter);
      }
      assertThat(automaton.depth(state)).isEqualTo(words.get(i).length());
      assertThat(words.get(automaton.word(state))).isEqualTo(words.get(i));
      assertThat(automaton.step(state, '!')).isEqualTo(Automaton.ROOT);
    }
  }

  private static String han(Random random, int length) {
    return random
        .ints(length, 0x4E00, 0x4E00 + 4_000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Set<String> search(List<String> words, String text) {
    Automaton automaton =
        Automaton.of(words.stream().map(word -> word.codePoints().toArray()).toList(), "");
    Set<String> found = new TreeSet<>();
    int state = Automaton.ROOT;
    for (int i = 0; i < text.length(); i++) {
      state = automaton.step(state, text.charAt(i));
      String live = text.substring(i + 1 - automaton.depth(state), i + 1);
      assertThat(words.stream().anyMatch(word -> word.startsWith(live))).isTrue();
      for (int out = automaton.firstOutput(state); out != 0; out = automaton.nextOutput(out)) {
        found.add(words.get(automaton.word(out)) + "@" + (i + 1));
      }
    }
    return found;
  }

  private static Set<String> naive(List<String> words, String text) {
    return words.stream()
        .flatMap(
            word ->
                IntStream.rangeClosed(0, text.length() - word.length())
                    .filter(i -> text.startsWith(word, i))
                    .mapToObj(i -> word + "@" + (i + word.length())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, 'a', 'd')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
