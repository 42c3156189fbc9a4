package dev.suiren.answers.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How telling each word is among the sentences found: near 1 for a rare one, down to a floor for
/// one that stands in nearly all of them, since the topic counts too.
///
/// The form is that of BM25's idf (Robertson, Zaragoza 2009), scaled to its own maximum.
final class Rarity {
  private static final double FLOOR = 0.35;
  private final Map<Words.Word, Integer> counts = new HashMap<>();
  private final int sentences;

  Rarity(Collection<Set<Words.Word>> sentences) {
    this.sentences = sentences.size();
    sentences.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
  }

  double of(Words.Word word) {
    int count = counts.getOrDefault(word, 0);
    double most = Math.log(1 + (sentences + 0.5) / 0.5);
    double idf = Math.log(1 + (sentences - count + 0.5) / (count + 0.5));
    return FLOOR + (1 - FLOOR) * idf / most;
  }
}
