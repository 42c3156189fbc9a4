package dev.suiren.bench;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// A library that finds listed words, set up as its own pages say.
///
/// @param chars how much of a text it is given; a slow one gets less
/// @param piece how much of it at a time
/// @param count finds all words of the list in a text, and says how many
record WordFinder(String name, int chars, int piece, ToIntFunction<String> count) {
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 9;

  /// As long as a document of some pages, as for the product.
  private static final int PIECE = 10_000;

  /// Its time grows with the square of a text's length, so it is given little at a time.
  private static final int SENSITIVE_WORD_PIECE = 500;

  /// Millions of chars a second, and how many words were found.
  record Speed(String name, double best, double median, int found) {}

  static List<WordFinder> peers(List<String> terms) {
    return List.of(doubleArray(terms), sensitiveWord(terms, true), sensitiveWord(terms, false));
  }

  /// Finds words as they are spelled: it folds nothing.
  private static WordFinder doubleArray(List<String> terms) {
    TreeMap<String, String> words = new TreeMap<>();
    terms.forEach(term -> words.put(term, term));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(words);
    return new WordFinder(
        "AhoCorasickDoubleArrayTrie",
        8_000_000,
        PIECE,
        text -> {
          int[] found = {0};
          AhoCorasickDoubleArrayTrie.IHit<String> hit = (begin, end, word) -> found[0]++;
          trie.parseText(text, hit);
          return found[0];
        });
  }

  /// With its checks for numbers, addresses and links switched off, so that it looks for the words
  /// alone; its folding (case, width, digits, simplified and traditional) as shipped, or off.
  private static WordFinder sensitiveWord(List<String> terms, boolean folding) {
    SensitiveWordBs words =
        SensitiveWordBs.newInstance()
            .wordDeny(() -> terms)
            .wordAllow(List::of)
            .enableNumCheck(false)
            .enableEmailCheck(false)
            .enableUrlCheck(false)
            .enableIpv4Check(false)
            .ignoreCase(folding)
            .ignoreWidth(folding)
            .ignoreNumStyle(folding)
            .ignoreChineseStyle(folding)
            .ignoreEnglishStyle(folding)
            .init();
    return new WordFinder(
        folding ? "sensitive-word" : "sensitive-word without folding",
        400_000,
        SENSITIVE_WORD_PIECE,
        text -> words.findAll(text).size());
  }

  Speed measure(String text) {
    String given = text.substring(0, Math.min(chars, text.length()));
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < given.length(); from += piece) {
      pieces.add(given.substring(from, Math.min(given.length(), from + piece)));
    }
    double[] rates = new double[ROUNDS];
    int found = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      found = pieces.stream().mapToInt(count).sum();
      if (round >= 0) {
        rates[round] = given.length() * 1e3 / (System.nanoTime() - start);
      }
    }
    Arrays.sort(rates);
    return new Speed(name, rates[ROUNDS - 1], rates[ROUNDS / 2], found);
  }
}
