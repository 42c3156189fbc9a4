package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyEpoch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The policy in force: its terms, and the rules made of them for each way of reading.
///
/// @param rules for a text as it stands, or as it is seen
/// @param bare for a stream read without any markup; `worded` keeps the low line, which is part of
///   keys
record Policy(
    PolicyEpoch epoch,
    List<Term> terms,
    Rules rules,
    Rules bare,
    Rules worded,
    Disguised disguised,
    Spaced spaced,
    Optional<Judge> judge) {
  /// What is looked for besides the terms, as one word of ours. Grows with every change of the
  /// patterns, so that what an older engine cleared is seen again.
  static final String ENGINE = "patterns 3, contexts 2, hidden 3, disguises 3, classifiers 1";

  /// One that asks no classifier.
  static Policy of(PolicyEpoch epoch, List<Term> terms) {
    return of(epoch, Basis.of(terms));
  }

  static Policy of(PolicyEpoch epoch, Basis basis) {
    List<Term> terms = basis.terms();
    List<Context> contexts = basis.contexts();
    Rules rules = Rules.of(terms, contexts, character -> true);
    boolean marked =
        terms.stream().anyMatch(t -> Arrays.stream(t.letters()).anyMatch(Markup::vanishes));
    return new Policy(
        epoch,
        terms,
        rules,
        (marked ? Rules.of(terms, contexts, c -> !Markup.vanishes(c)) : rules).unwrapped(),
        (marked ? Rules.of(terms, contexts, c -> c == '_' || !Markup.vanishes(c)) : rules)
            .unwrapped(),
        Disguised.of(terms, contexts),
        Spaced.of(terms, contexts),
        basis.judge());
  }

  Policy at(PolicyEpoch other) {
    return new Policy(other, terms, rules, bare, worded, disguised, spaced, judge);
  }

  /// The length of the longest term, if there is one that holds markup, and 0 otherwise.
  int longestMarked() {
    return bare.automaton() == rules.automaton()
        ? 0
        : terms.stream().mapToInt(term -> term.letters().length).max().orElse(0);
  }
}
