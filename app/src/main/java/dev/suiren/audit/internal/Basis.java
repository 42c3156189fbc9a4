package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Handling;
import dev.suiren.kernel.Hash;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a policy is made of: terms, the contexts in which they do not count, who judges besides,
/// and what becomes of personal data and secrets.
record Basis(List<Term> terms, List<Context> contexts, Optional<Judge> judge, Handling handling) {

  Basis {
    terms = List.copyOf(terms);
    contexts = List.copyOf(contexts);
  }

  Basis(List<Term> terms, List<Context> contexts, Optional<Judge> judge) {
    this(terms, contexts, judge, Handling.SHIPPED);
  }

  static Basis of(List<Term> terms) {
    return new Basis(terms, List.of(), Optional.empty());
  }

  /// What counts on a day.
  Basis on(LocalDate day) {
    return copy(terms.stream().filter(term -> term.holds(day)).toList(), contexts);
  }

  private Basis copy(List<Term> others, List<Context> allowed) {
    return new Basis(others, allowed, judge, handling);
  }

  Basis with(List<Term> more) {
    return copy(Stream.concat(terms.stream(), more.stream()).toList(), contexts);
  }

  Basis allowing(List<Context> more) {
    return copy(terms, Stream.concat(contexts.stream(), more.stream()).toList());
  }

  Basis withHandling(Handling other) {
    return new Basis(terms, contexts, judge, other);
  }

  /// The same for the same terms and contexts in any order.
  String hash() {
    StringBuilder all = new StringBuilder(Policy.ENGINE);
    judge.ifPresent(it -> all.append('\n').append(it.fingerprint()));
    if (!handling.equals(Handling.SHIPPED)) {
      handling.lines().forEach(line -> all.append('\n').append(line));
    }
    Stream.concat(
            terms.stream().map(Basis::line),
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
