package dev.suiren.audit.internal;

import dev.suiren.audit.Handling;
import dev.suiren.audit.Mint;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.audit.PolicySetting;
import dev.suiren.audit.PolicyState;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the policy in force is made of besides lists, and the row that says what becomes of
/// personal data and secrets.
final class KeptState implements PolicyState {
  private final Policies policies;
  private final SqlLists lists;
  private final List<PolicySetting> settings;
  private final Acts acts;
  private final Mint mint = Mint.open();

  KeptState(Policies policies, SqlLists lists, List<PolicySetting> settings, Acts acts) {
    this.policies = policies;
    this.lists = lists;
    this.settings = List.copyOf(settings);
    this.acts = acts;
  }

  @Override
  public Now show(Caller caller) {
    caller.require(Role.OWNER);
    Policy policy = policies.current();
    return new Now(
        policy.handling(),
        Roster.of(lists.rows())
            .handling()
            .map(row -> new Chosen(Acts.person(row.by()), row.changed())),
        settings,
        contexts(policy.basis().contexts()));
  }

  private Contexts contexts(List<Context> inForce) {
    Set<Context> shipped = new HashSet<>(Seeds.CONTEXTS);
    Set<Context> all = new HashSet<>(inForce);
    int ours = (int) all.stream().filter(shipped::contains).count();
    Stream<Context> operators = inForce.stream().filter(context -> !shipped.contains(context));
    List<Allowed> first =
        Stream.concat(operators, inForce.stream().filter(shipped::contains))
            .distinct()
            .limit(Contexts.MOST)
            .map(it -> new Allowed(mint.evidence(it.term()), mint.evidence(it.text())))
            .toList();
    return new Contexts(all.size(), ours, first);
  }

  @Override
  public PolicyEpoch handle(Caller caller, Handling handling) {
    caller.require(Role.OWNER);
    Roster.Edit edit = Roster.handled(handling, acts.author(caller));
    return policies.change(
        now -> changed(now, edit.apply(now)),
        Cause.HANDLED,
        epoch ->
            acts.tell(
                acts.deed(Deed.Kind.HANDLED, "handling", caller, epoch)
                    .with("choices", handling.lines())));
  }

  private static Roster changed(Roster now, Roster next) {
    if (now.handling().map(ListRow::text).equals(next.handling().map(ListRow::text))) {
      throw new ProblemException(
          Problem.CONFLICT, "that is what becomes of personal data and secrets already");
    }
    return next;
  }
}
