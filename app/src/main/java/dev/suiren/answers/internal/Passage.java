package dev.suiren.answers.internal;

import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Naming;
import dev.suiren.library.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A hit taken apart into sentences and words.
///
/// @param said each sentence, folded
/// @param words of each sentence
/// @param heading the words of its headings and of its document's name
/// @param labels the words at the head of a table that began in an earlier passage
/// @param everything all words of passage, heading and labels
record Passage(
    Hit hit,
    String text,
    List<Sentences.Sentence> sentences,
    List<String> said,
    List<Set<Words.Word>> words,
    Set<Words.Word> heading,
    Set<Words.Word> labels,
    Set<Words.Word> everything) {
  private static final int HEADING_LENGTH = 24;

  static Passage of(Hit hit) {
    return of(hit, List.of());
  }

  /// As if it said a name of the question where it says another name of the same thing.
  static Passage of(Hit hit, List<Naming> names) {
    String text = hit.text().value();
    List<Sentences.Sentence> sentences = Sentences.of(text);
    List<String> said = new ArrayList<>();
    List<Set<Words.Word>> words = new ArrayList<>();
    Set<Words.Word> everything = new HashSet<>();
    for (Sentences.Sentence sentence : sentences) {
      String plain = slice(text, sentence);
      String folded = Words.folded(plain);
      Set<Words.Word> own = words(plain, folded, names);
      said.add(folded);
      words.add(own);
      everything.addAll(own);
    }
    String above =
        hit.heading().stream().map(h -> h.value()).collect(Collectors.joining("\n"))
            + "\n"
            + hit.document().value();
    Set<Words.Word> heading = words(above, names);
    everything.addAll(heading);
    Set<Words.Word> labels = hit.labels().map(it -> words(it.value(), names)).orElse(Set.of());
    everything.addAll(labels);
    return new Passage(hit, text, sentences, said, words, heading, labels, everything);
  }

  private static Set<Words.Word> words(String text, List<Naming> names) {
    return words(text, Words.folded(text), names);
  }

  private static Set<Words.Word> words(String text, String folded, List<Naming> names) {
    if (names.isEmpty()) {
      return Set.copyOf(Words.ofFolded(folded));
    }
    String line = Folded.line(text);
    Set<Words.Word> words = new HashSet<>(Words.ofFolded(folded));
    names.stream()
        .filter(naming -> naming.isSaidOtherwiseIn(line))
        .forEach(naming -> words.addAll(Words.of(naming.name())));
    return Set.copyOf(words);
  }

  static String slice(String text, Sentences.Sentence sentence) {
    return text.substring(
        text.offsetByCodePoints(0, sentence.start()), text.offsetByCodePoints(0, sentence.end()));
  }

  String folded(int index) {
    return said.get(index);
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
    if (isRow(index)) {
      int first = firstRow(index);
      boolean under = first < index && isHeadOfTable(first);
      return under ? words.get(first) : first == 0 ? labels : beforeText(first);
    }
    return beforeText(index);
  }

  private Set<Words.Word> beforeText(int index) {
    return index == 0 ? Set.of() : words.get(index - 1);
  }

  /// The first of the rows that a row follows without a break.
  private int firstRow(int index) {
    int first = index;
    while (first > 0 && isRow(first - 1)) {
      first--;
    }
    return first;
  }

  /// The cells of a row with the labels at the head of its table; empty for a sentence that is
  /// none.
  List<Cell> cells(int index) {
    if (!isRow(index) || isHeadOfTable(index)) {
      return List.of();
    }
    int first = firstRow(index);
    String[] head =
        isHeadOfTable(first) ? columns(first) : first == 0 ? continued() : new String[0];
    String[] texts = columns(index);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cells.add(new Cell(i < head.length ? head[i].strip() : "", texts[i].strip()));
    }
    return cells;
  }

  private String[] columns(int index) {
    return slice(text, sentences.get(index)).split("\t", -1);
  }

  /// The labels of a table that began in an earlier passage.
  private String[] continued() {
    return hit.labels().map(labels -> labels.value().split("\t", -1)).orElse(new String[0]);
  }

  /// The sentence as a reader is shown it: a row as its cells, each with its label.
  static String readable(Hit hit, Sentences.Sentence sentence) {
    String plain = slice(hit.text().value(), sentence);
    return plain.indexOf('\t') < 0 ? plain : of(hit).readable(sentence);
  }

  private String readable(Sentences.Sentence sentence) {
    int index = sentences.indexOf(sentence);
    List<Cell> cells = index < 0 ? List.of() : cells(index);
    return cells.isEmpty()
        ? slice(text, sentence)
        : cells.stream()
            .map(Cell::readable)
            .filter(cell -> !cell.isBlank())
            .collect(Collectors.joining(" · "));
  }

  /// The sentence as it is held against another one: of a row the cells with words, and those that
  /// offer what is asked for.
  static String comparable(Hit hit, Sentences.Sentence sentence, Expectation expectation) {
    String plain = slice(hit.text().value(), sentence);
    return plain.indexOf('\t') < 0 ? plain : of(hit).comparable(sentence, expectation, plain);
  }

  private String comparable(Sentences.Sentence sentence, Expectation expectation, String plain) {
    int index = sentences.indexOf(sentence);
    List<Cell> cells = index < 0 ? List.of() : cells(index);
    return cells.stream().noneMatch(expectation::offeredBy)
        ? plain
        : cells.stream()
            .filter(
                cell ->
                    expectation.offeredBy(cell)
                        || cell.text().chars().anyMatch(Character::isLetter))
            .map(Cell::text)
            .collect(Collectors.joining("\n"));
  }

  boolean isRow(int index) {
    return said.get(index).indexOf('\t') >= 0;
  }

  private boolean isHeadOfTable(int index) {
    boolean continues = index == 0 && hit.labels().isPresent();
    return !continues
        && isRow(index)
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
