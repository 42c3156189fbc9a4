package dev.suiren.audit.internal;

import dev.suiren.audit.Mint;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The epochs in the database, with the texts that were in force.
final class KeptHistory implements PolicyHistory {
  private static final int MOST = 200;

  private final Policies policies;
  private final Sources sources;
  private final SqlEpochs epochs;
  private final Acts acts;
  private final Mint mint = Mint.open();

  KeptHistory(Policies policies, Sources sources, SqlEpochs epochs, Acts acts) {
    this.policies = policies;
    this.sources = sources;
    this.epochs = epochs;
    this.acts = acts;
  }

  @Override
  public List<Past> list(Caller caller, int offset, int limit) {
    caller.require(Role.OWNER);
    return epochs.list(Math.max(0, offset), Math.clamp(limit, 1, MOST)).stream()
        .map(this::past)
        .toList();
  }

  @Override
  public Past get(Caller caller, long number) {
    caller.require(Role.OWNER);
    return past(row(number));
  }

  private SqlEpochs.EpochRow row(long number) {
    return epochs
        .find(number)
        .orElseThrow(
            () -> new ProblemException(Problem.NOT_FOUND, "there is no such policy epoch"));
  }

  private static boolean holdsAny(Source source) {
    return !source.text().equals(Hash.of(""));
  }

  private Past past(SqlEpochs.EpochRow row) {
    List<Source> all = epochs.sources(row.epoch().number());
    List<ListThen> lists =
        all.stream()
            .filter(Source::isList)
            .map(source -> new ListThen(mint.evidence(source.name()), source.mode()))
            .toList();
    return new Past(
        row.epoch(),
        row.since(),
        row.cause().isPresent(),
        lists,
        (int) all.stream().filter(Source::isFile).filter(KeptHistory::holdsAny).count(),
        row.cause().orElse(Cause.FILES));
  }

  @Override
  public Difference compare(Caller caller, long before, long after) {
    caller.require(Role.OWNER);
    Composition old = sources.compose(kept(before));
    Composition young = sources.compose(kept(after));
    Differences differences = new Differences(old.terms(), young.terms());
    return new Difference(
        before,
        after,
        differences.added(),
        differences.removed(),
        differences.changed(),
        contexts(old, young),
        !old.files().equals(young.files()),
        Differences.besides(old, young));
  }

  private static Optional<Contexts> contexts(Composition old, Composition young) {
    return old.tellsContexts() && young.tellsContexts()
        ? Optional.of(Differences.contexts(old.contexts(), young.contexts()))
        : Optional.empty();
  }

  /// The sources of an epoch that is known.
  List<Source> kept(long number) {
    SqlEpochs.EpochRow row = row(number);
    if (row.cause().isEmpty()) {
      throw new ProblemException(
          Problem.NOT_FOUND,
          "what was in force at epoch " + number + " was not kept: it is of an earlier version");
    }
    return epochs.sources(number);
  }

  @Override
  public Restored putBack(Caller caller, long number) {
    caller.require(Role.OWNER);
    List<Source> then = kept(number);
    Roster.Edit edit = Roster.of(then, acts.author(caller));
    PolicyEpoch epoch =
        policies.change(
            now -> changed(now, edit.apply(now), number),
            Cause.PUT_BACK,
            begun -> acts.tell(acts.deed(Deed.Kind.PUT_BACK, "epoch:" + number, caller, begun)));
    return new Restored(epoch, !files(epochs.sources(epoch.number())).equals(files(then)));
  }

  private static Set<Source> files(List<Source> sources) {
    return sources.stream().filter(Source::isElsewhere).collect(Collectors.toSet());
  }

  private static Roster changed(Roster now, Roster next, long number) {
    if (new HashSet<>(now.rows()).equals(new HashSet<>(next.rows()))) {
      throw new ProblemException(
          Problem.CONFLICT,
          "lists and what becomes of personal data are as at epoch " + number + " already");
    }
    return next;
  }
}
