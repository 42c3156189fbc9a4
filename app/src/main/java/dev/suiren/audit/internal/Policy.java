package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.kernel.Hash;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
    Disguised disguised) {
  /// Grows with every change of the patterns, so that what an older engine cleared is seen again.
  private static final String ENGINE = "patterns 2, disguises 1";

  static Policy of(PolicyEpoch epoch, List<Term> terms) {
    return of(epoch, terms, List.of());
  }

  static Policy of(PolicyEpoch epoch, List<Term> terms, List<Context> contexts) {
    Rules rules = Rules.of(terms, contexts, character -> true);
    Disguised disguised = Disguised.of(terms);
    boolean marked =
        terms.stream().anyMatch(t -> Arrays.stream(t.letters()).anyMatch(Markup::vanishes));
    if (!marked) {
      return new Policy(epoch, List.copyOf(terms), rules, rules, rules, disguised);
    }
    return new Policy(
        epoch,
        List.copyOf(terms),
        rules,
        Rules.of(terms, contexts, c -> !Markup.vanishes(c)),
        Rules.of(terms, contexts, c -> c == '_' || !Markup.vanishes(c)),
        disguised);
  }

  /// The length of the longest term, if there is one that holds markup, and 0 otherwise.
  int longestMarked() {
    return bare == rules
        ? 0
        : terms.stream().mapToInt(term -> term.letters().length).max().orElse(0);
  }

  static String hash(List<Term> terms) {
    return hash(terms, List.of());
  }

  /// The same for the same terms and contexts in any order.
  static String hash(List<Term> terms, List<Context> contexts) {
    StringBuilder all = new StringBuilder(ENGINE);
    Stream.concat(
            terms.stream().map(Policy::line),
            contexts.stream().map(context -> context.term() + "\tin\t" + context.text()))
        .sorted(Comparator.naturalOrder())
        .distinct()
        .forEach(line -> all.append('\n').append(line));
    return Hash.of(all.toString());
  }

  /// What a term does; from when to when it does so has no part in it.
  private static String line(Term term) {
    String line =
        term.label() + '\t' + term.effect() + '\t' + term.audiences().stream().sorted().toList();
    boolean bare = term.aspect() == Aspect.TERM && !term.particulars().plainly();
    return bare ? line : line + '\t' + term.aspect() + '\t' + term.particulars().plainly();
  }
}
