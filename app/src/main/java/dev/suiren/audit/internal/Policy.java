package dev.suiren.audit.internal;

import dev.suiren.audit.PolicyEpoch;
import dev.suiren.kernel.Hash;
import java.util.Arrays;
import java.util.Comparator;
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
    Optional<Judge> judge) {
  /// Grows with every change of the patterns, so that what an older engine cleared is seen again.
  private static final String ENGINE = "patterns 2, disguises 1, classifiers 1";

  /// One that asks no classifier.
  static Policy of(PolicyEpoch epoch, List<Term> terms) {
    return of(epoch, terms, Optional.empty());
  }

  static Policy of(PolicyEpoch epoch, List<Term> terms, Optional<Judge> judge) {
    Rules rules = Rules.of(terms);
    Disguised disguised = Disguised.of(terms);
    boolean marked =
        terms.stream().anyMatch(t -> Arrays.stream(t.letters()).anyMatch(Markup::vanishes));
    if (!marked) {
      return new Policy(epoch, List.copyOf(terms), rules, rules, rules, disguised, judge);
    }
    return new Policy(
        epoch,
        List.copyOf(terms),
        rules,
        Rules.of(terms, c -> !Markup.vanishes(c)),
        Rules.of(terms, c -> c == '_' || !Markup.vanishes(c)),
        disguised,
        judge);
  }

  /// The length of the longest term, if there is one that holds markup, and 0 otherwise.
  int longestMarked() {
    return bare == rules
        ? 0
        : terms.stream().mapToInt(term -> term.letters().length).max().orElse(0);
  }

  /// The same for the same terms in any order.
  static String hash(List<Term> terms, Optional<Judge> judge) {
    StringBuilder all = new StringBuilder(ENGINE);
    judge.ifPresent(it -> all.append('\n').append(it.fingerprint()));
    terms.stream()
        .map(t -> t.label() + '\t' + t.effect() + '\t' + t.audiences().stream().sorted().toList())
        .sorted(Comparator.naturalOrder())
        .distinct()
        .forEach(line -> all.append('\n').append(line));
    return Hash.of(all.toString());
  }
}
