package dev.suiren.audit.internal;

import dev.suiren.audit.Handling;
import dev.suiren.audit.PolicyEpoch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The policy in force: what it is made of, and the rules made of its terms for each way of
/// reading.
///
/// @param rules for a text as it stands, or as it is seen
/// @param bare for a stream read without any markup; `worded` keeps the low line, which is part of
///   keys
record Policy(
    PolicyEpoch epoch,
    Basis basis,
    Rules rules,
    Rules bare,
    Rules worded,
    Disguised disguised,
    Spaced spaced) {
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
        basis,
        rules,
        (marked ? Rules.of(terms, contexts, c -> !Markup.vanishes(c)) : rules).unwrapped(),
        (marked ? Rules.of(terms, contexts, c -> c == '_' || !Markup.vanishes(c)) : rules)
            .unwrapped(),
        Disguised.of(terms, contexts),
        Spaced.of(terms, contexts));
  }

  Policy at(PolicyEpoch other) {
    return new Policy(other, basis, rules, bare, worded, disguised, spaced);
  }

  List<Term> terms() {
    return basis.terms();
  }

  Optional<Judge> judge() {
    return basis.judge();
  }

  Handling handling() {
    return basis.handling();
  }

  /// The length of the longest term, if there is one that holds markup, and 0 otherwise.
  int longestMarked() {
    return bare.automaton() == rules.automaton()
        ? 0
        : terms().stream().mapToInt(term -> term.letters().length).max().orElse(0);
  }
}
