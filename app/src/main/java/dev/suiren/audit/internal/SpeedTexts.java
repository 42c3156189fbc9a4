package dev.suiren.audit.internal;

import dev.suiren.audit.Effect;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Made-up terms and long clean texts for measuring, from given texts and a seed.
///
/// A term is two to five Han characters, each drawn as often as the texts have it; one that stands
/// in the texts by accident is drawn again, so that nothing is found in what is made of them.
final class SpeedTexts {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  private final List<String> sentences;
  private final int[] characters;
  private final Set<String> present = new HashSet<>();
  private final long seed;
  private int drawnAgain;

  SpeedTexts(List<String> texts, long seed) {
    this.seed = seed;
    this.sentences = texts.stream().flatMap(SpeedTexts::sentences).toList();
    this.characters =
        sentences.stream()
            .flatMapToInt(String::codePoints)
            .filter(Character::isIdeographic)
            .map(Fold::folded)
            .toArray();
    sentences.forEach(this::note);
  }

  private static Stream<String> sentences(String text) {
    return Arrays.stream(text.split("(?<=[。！？.!?\n])")).filter(each -> !each.isBlank());
  }

  private void note(String sentence) {
    int[] folded = sentence.codePoints().map(Fold::folded).toArray();
    for (int from = 0; from < folded.length; from++) {
      for (int to = from + SHORTEST; to <= Math.min(folded.length, from + LONGEST); to++) {
        present.add(new String(folded, from, to - from));
      }
    }
  }

  /// So many different terms.
  ///
  /// @param accidents whether those that stand in the texts are kept
  List<Term> terms(int count, boolean accidents) {
    Random random = new Random(seed);
    Set<String> words = new LinkedHashSet<>();
    drawnAgain = 0;
    while (words.size() < count) {
      String word = word(random);
      if (!accidents && present.contains(word)) {
        drawnAgain++;
      } else {
        words.add(word);
      }
    }
    return words.stream()
        .map(word -> new Term(word, Effect.BLOCK, Set.of(Audience.values())))
        .toList();
  }

  private String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
    for (int i = 0; i < length; i++) {
      word.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return word.toString();
  }

  /// How many terms were drawn again when `terms` was called last.
  int drawnAgain() {
    return drawnAgain;
  }

  /// All sentences over and over in ever new order, up to so many chars.
  String text(int chars) {
    Random random = new Random(seed + 1);
    List<String> order = new ArrayList<>(sentences);
    StringBuilder text = new StringBuilder(chars);
    while (true) {
      Collections.shuffle(order, random);
      for (String sentence : order) {
        if (text.length() + sentence.length() > chars) {
          return text.toString();
        }
        text.append(sentence);
      }
    }
  }
}
