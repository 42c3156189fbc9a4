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

  /// The words of the heading it stands right under.
  Set<Words.Word> topic() {
    return hit.heading().isEmpty()
        ? Set.of()
        : Set.copyOf(Words.of(hit.heading().getLast().value()));
  }

  /// The folded sentence; of a row, with the labels of its columns.
  String said(int index) {
    List<Cell> cells = cells(index);
    return cells.isEmpty()
        ? folded(index)
        : Words.folded(cells.stream().map(Cell::readable).collect(Collectors.joining("\n")));
  }

  /// What a sentence leans on: the head of its table for a row, else the sentence before it.
  Set<Words.Word> before(int index) {
    int at = index - 1;
    while (isRow(index) && at > 0 && isRow(at) && isRow(at - 1)) {
      at--;
    }
    return at < 0 ? Set.of() : words.get(at);
  }

  /// The cells of a row with the labels at the head of its table; empty for a sentence that is
  /// none.
  List<Cell> cells(int index) {
    if (!isRow(index) || isHeadOfTable(index)) {
      return List.of();
    }
    int head = index;
    while (head > 0 && isRow(head - 1)) {
      head--;
    }
    String[] labels = head == index ? new String[0] : columns(head);
    String[] texts = columns(index);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cells.add(new Cell(i < labels.length ? labels[i].strip() : "", texts[i].strip()));
    }
    return cells;
  }

  private String[] columns(int index) {
    return slice(text, sentences.get(index)).split("\t", -1);
  }

  /// The sentence as a reader is shown it: a row as its cells, each with its label.
  static String readable(Hit hit, Sentences.Sentence sentence) {
    Passage passage = of(hit);
    int index = passage.sentences.indexOf(sentence);
    List<Cell> cells = index < 0 ? List.of() : passage.cells(index);
    return cells.isEmpty()
        ? slice(passage.text, sentence)
        : cells.stream()
            .map(Cell::readable)
            .filter(cell -> !cell.isBlank())
            .collect(Collectors.joining(" · "));
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
