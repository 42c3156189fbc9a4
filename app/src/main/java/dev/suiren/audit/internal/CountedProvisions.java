package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.Provision;
import dev.suiren.audit.Provisions;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Counts the policy in force and looks at the files that it comes from.
final class CountedProvisions implements Provisions {
  private final Supplier<Policy> policies;
  private final Sources sources;
  private final Remarks remarks;
  private final SqlEpochs epochs;
  private final Function<Caller, Helpline> helplines;

  CountedProvisions(
      Supplier<Policy> policies,
      Sources sources,
      Remarks remarks,
      SqlEpochs epochs,
      Function<Caller, Helpline> helplines) {
    this.policies = policies;
    this.sources = sources;
    this.remarks = remarks;
    this.epochs = epochs;
    this.helplines = helplines;
  }

  @Override
  public Provision count(Caller caller) {
    caller.require(Role.OWNER);
    Policy policy = policies.get();
    return new Provision(
        terms(policy),
        shipped(policy),
        noting(policy),
        sources.lists().list().stream().map(ListRow::changed).toList(),
        sources.files().stream().map(CountedProvisions::look).toList(),
        sources.contexts().stream().map(CountedProvisions::look).toList(),
        policy.epoch(),
        epochs.since(policy.epoch()),
        !helplines.apply(caller).isNone());
  }

  @Override
  public List<Provision.Remark> listRemarks(Caller caller) {
    caller.require(Role.OWNER);
    return remarks.list(caller);
  }

  private static Map<Aspect, Integer> terms(Policy policy) {
    Map<Aspect, Integer> counts = new EnumMap<>(Aspect.class);
    Set<String> counted = new HashSet<>();
    for (Term term : policy.terms()) {
      if (acts(term) && counted.add(term.label())) {
        counts.merge(term.aspect(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static boolean acts(Term term) {
    return term.effect() != Effect.NOTE;
  }

  private static int noting(Policy policy) {
    Set<String> noted = labels(policy, term -> !acts(term));
    noted.removeAll(labels(policy, CountedProvisions::acts));
    return noted.size();
  }

  /// Ours that the operator has not listed too.
  private static int shipped(Policy policy) {
    Set<Term> ours = new HashSet<>(Seeds.TERMS);
    int own = labels(policy, term -> acts(term) && !ours.contains(term)).size();
    return labels(policy, CountedProvisions::acts).size() - own;
  }

  private static Set<String> labels(Policy policy, Predicate<Term> wanted) {
    return policy.terms().stream()
        .filter(wanted)
        .map(Term::label)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Provision.TermList look(TermsFile list) {
    return look(list.path(), () -> list.read());
  }

  private static Provision.TermList look(ListFile contexts) {
    return look(contexts.path(), () -> ContextList.parse(contexts.name(), contexts.text()));
  }

  private static Provision.TermList look(Path file, Supplier<List<?>> reading) {
    Optional<Instant> changed = changed(file);
    try {
      var _ = reading.get();
      return new Provision.TermList(changed, Optional.empty());
    } catch (ProblemException e) {
      return new Provision.TermList(changed, Optional.of(e.getMessage() + ""));
    }
  }

  private static Optional<Instant> changed(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
