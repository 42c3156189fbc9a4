package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
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
import java.util.function.Supplier;

/// Counts the policy in force and looks at the files that it comes from.
final class CountedProvisions implements Provisions {
  private final Supplier<Policy> policies;
  private final List<TermsFile> lists;
  private final SqlEpochs epochs;
  private final Function<Caller, Helpline> helplines;

  CountedProvisions(
      Supplier<Policy> policies,
      List<TermsFile> lists,
      SqlEpochs epochs,
      Function<Caller, Helpline> helplines) {
    this.policies = policies;
    this.lists = List.copyOf(lists);
    this.epochs = epochs;
    this.helplines = helplines;
  }

  @Override
  public Provision count(Caller caller) {
    caller.require(Role.OWNER);
    Policy policy = policies.get();
    return new Provision(
        terms(policy),
        lists.stream().map(CountedProvisions::look).toList(),
        policy.epoch(),
        epochs.since(policy.epoch()),
        !helplines.apply(caller).isNone());
  }

  private static Map<Aspect, Integer> terms(Policy policy) {
    Map<Aspect, Integer> counts = new EnumMap<>(Aspect.class);
    Set<String> counted = new HashSet<>();
    for (Term term : policy.terms()) {
      if (counted.add(term.label())) {
        counts.merge(term.aspect(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Provision.TermList look(TermsFile list) {
    Optional<Instant> changed = changed(list.path());
    try {
      list.read();
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
