package dev.suiren.answers.internal;

import dev.suiren.library.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A hit taken apart into sentences and words.
///
/// @param words of each sentence
/// @param heading the words of its headings and of its document's name
/// @param everything all words of passage and heading
record Passage(
    Hit hit,
    String text,
    List<Sentences.Sentence> sentences,
    List<Set<Words.Word>> words,
    Set<Words.Word> heading,
    Set<Words.Word> everything) {
  private static final int HEADING_LENGTH = 24;

  static Passage of(Hit hit) {
    String text = hit.text().value();
    List<Sentences.Sentence> sentences = Sentences.of(text);
    List<Set<Words.Word>> words = new ArrayList<>();
    Set<Words.Word> everything = new HashSet<>();
    for (Sentences.Sentence sentence : sentences) {
      Set<Words.Word> own = Set.copyOf(Words.of(slice(text, sentence)));
      words.add(own);
      everything.addAll(own);
    }
    String above =
        hit.heading().stream().map(h -> h.value()).collect(Collectors.joining("\n"))
            + "\n"
            + hit.document().value();
    Set<Words.Word> heading = Set.copyOf(Words.of(above));
    everything.addAll(heading);
    return new Passage(hit, text, sentences, words, heading, everything);
  }

  static String slice(String text, Sentences.Sentence sentence) {
    return text.substring(
        text.offsetByCodePoints(0, sentence.start()), text.offsetByCodePoints(0, sentence.end()));
  }

  String folded(int index) {
    return Words.folded(slice(text, sentences.get(index)));
  }

  /// What a sentence leans on: the head of its table for a row, else the sentence before it.
  Set<Words.Word> before(int index) {
    int at = index - 1;
    while (isRow(index) && at > 0 && isRow(at) && isRow(at - 1)) {
      at--;
    }
    return at < 0 ? Set.of() : words.get(at);
  }

  boolean isRow(int index) {
    return slice(text, sentences.get(index)).indexOf('\t') >= 0;
  }

  private boolean isHeadOfTable(int index) {
    return isRow(index)
        && (index == 0 || !isRow(index - 1))
        && index + 1 < sentences.size()
        && isRow(index + 1);
  }

  /// Whether a sentence only names or asks what another one answers.
  boolean isOnlyAsking(int index) {
    String sentence = slice(text, sentences.get(index)).strip();
    if (sentence.endsWith("？") || sentence.endsWith("?") || isHeadOfTable(index)) {
      return true;
    }
    boolean isHeading = hit.heading().stream().anyMatch(h -> h.value().strip().equals(sentence));
    char last = sentence.charAt(sentence.length() - 1);
    boolean closed = "。！；….!;\"”」』)）".indexOf(last) >= 0;
    boolean alone = sentences.size() > 1 && index + 1 < sentences.size();
    return isHeading
        || (alone
            && !closed
            && sentence.indexOf('\t') < 0
            && sentence.length() <= HEADING_LENGTH
            && sentence.chars().noneMatch(Character::isDigit)
            && sentence.indexOf('：') < 0
            && sentence.indexOf(':') < 0);
  }
}
