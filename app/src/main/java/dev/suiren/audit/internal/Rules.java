package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Everything the policy looks for, ready for scanning. Immutable and shared by all threads.
final class Rules {
  /// The circle that people write for nothing is the first of all signs that open a pattern.
  private static final int HAN_FROM = 0x25CB;

  private static final int HAN_TO = 0xA000;
  private static final List<Pattern> PATTERNS = patterns();
  private static final Pattern[][] BY_LETTER = byLetter();
  private static final Pattern[][] BY_HAN = byHan();
  private static final Pattern[] NONE = {};

  private final Automaton automaton;
  private final List<List<Term>> terms;
  private final List<List<Allowance>> allowances;
  private final Sieve sieve;
  private final boolean wraps;

  /// The characters of the terms that are looked for.
  private final IntPredicate kept;

  /// Whether one of the terms begins with another character.
  private final boolean signed;

  private Rules(
      Automaton automaton,
      List<List<Term>> terms,
      List<List<Allowance>> allowances,
      Sieve sieve,
      boolean wraps,
      IntPredicate kept) {
    this.automaton = automaton;
    this.terms = terms;
    this.allowances = allowances;
    this.sieve = sieve;
    this.wraps = wraps;
    this.kept = kept;
    this.signed = terms.stream().flatMap(List::stream).anyMatch(this::isSigned);
  }

  static Rules of(List<Term> terms) {
    return of(terms, List.of(), character -> true);
  }

  /// Where a sign between two blanks is left out one blank is left, as in the texts.
  private static List<Integer> word(Term term, IntPredicate kept) {
    List<Integer> word = new ArrayList<>();
    for (int c : Arrays.stream(term.letters()).filter(kept).toArray()) {
      if (c != ' ' || !word.isEmpty() && word.getLast() != ' ') {
        word.add(c);
      }
    }
    if (word.size() > 1 && word.getLast() == ' ') {
      word.removeLast();
    }
    return word;
  }

  /// Looks for the terms without the characters that `kept` refuses, in texts that lack them too.
  static Rules of(List<Term> terms, List<Context> contexts, IntPredicate kept) {
    Map<List<Integer>, List<Term>> byWord = new LinkedHashMap<>();
    for (Term term : terms) {
      List<Integer> word = word(term, kept);
      byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(term);
    }
    List<int[]> words =
        byWord.keySet().stream()
            .map(word -> word.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    Automaton automaton = Automaton.of(words, Openings.letters());
    return new Rules(
        automaton,
        byWord.values().stream().map(List::copyOf).toList(),
        Allowance.of(words, contexts),
        new Sieve(automaton, words),
        true,
        kept);
  }

  /// The same for a text ahead of its markup: where a line ends, so may a context.
  Rules unwrapped() {
    return new Rules(automaton, terms, allowances, sieve, false, kept);
  }

  /// Whether a term begins with a sign that it is looked for without.
  boolean isSigned(Term term) {
    return term.letters().length > 0 && !kept.test(term.letters()[0]);
  }

  /// Whether one of them does.
  boolean areSigned() {
    return signed;
  }

  Automaton automaton() {
    return automaton;
  }

  Sieve sieve() {
    return sieve;
  }

  /// How many different words the terms come to.
  int words() {
    return terms.size();
  }

  List<Term> terms(int word) {
    return terms.get(word);
  }

  /// The terms of a word that ends before the place `to`, as they are asked for the rest.
  List<WholeWord> words(int word, int to) {
    List<Allowance> contexts = allowances.get(word);
    List<Term> same = terms.get(word);
    if (same.size() == 1) {
      return List.of(new WholeWord(same.getFirst(), to, contexts, wraps));
    }
    return same.stream().map(term -> new WholeWord(term, to, contexts, wraps)).toList();
  }

  /// Whether a pattern's match may begin with a character, given plain and folded.
  static boolean opens(int plain, int folded) {
    return patternsAt(plain, folded).length > 0;
  }

  /// The patterns whose match may begin with a character, given plain and folded.
  static Pattern[] patternsAt(int plain, int folded) {
    if (plain < 0x80) {
      return BY_LETTER[plain];
    }
    return folded >= HAN_FROM && folded < HAN_TO ? BY_HAN[folded - HAN_FROM] : NONE;
  }

  private static List<Pattern> patterns() {
    List<Pattern> all = new ArrayList<>(Numbers.all());
    all.addAll(Papers.all());
    all.addAll(Plates.all());
    all.add(new Iban());
    all.add(new Mail());
    all.add(new Address());
    all.addAll(Secrets.all());
    return List.copyOf(all);
  }

  private static Pattern[][] byLetter() {
    Pattern[][] table = new Pattern[0x80][];
    for (int c = 0; c < 0x80; c++) {
      table[c] = startingWith(c);
    }
    return table;
  }

  private static Pattern[][] byHan() {
    Pattern[][] table = new Pattern[HAN_TO - HAN_FROM][];
    Arrays.fill(table, new Pattern[0]);
    Openings.FIRST.codePoints().forEach(c -> table[c - HAN_FROM] = startingWith(c));
    return table;
  }

  private static Pattern[] startingWith(int c) {
    return PATTERNS.stream().filter(p -> p.startsWith(c)).toArray(Pattern[]::new);
  }
}
