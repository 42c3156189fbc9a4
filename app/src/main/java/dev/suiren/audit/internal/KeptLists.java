package dev.suiren.audit.internal;

import dev.suiren.audit.Evidence;
import dev.suiren.audit.FalseAlarms;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.Mint;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.audit.TermLists;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.List;
import java.util.Optional;

/// The lists in the database. A list may do something only once it is known what it does to clean
/// texts.
final class KeptLists implements TermLists {
  private final Policies policies;
  private final SqlLists lists;
  private final SqlAlarms alarms;
  private final Acts acts;
  private final Mint mint = Mint.open();

  KeptLists(Policies policies, SqlLists lists, SqlAlarms alarms, Acts acts) {
    this.policies = policies;
    this.lists = lists;
    this.alarms = alarms;
    this.acts = acts;
  }

  @Override
  public List<Listed> list(Caller caller) {
    caller.require(Role.OWNER);
    return lists.list().stream().map(this::listed).toList();
  }

  private Listed listed(ListRow row) {
    return new Listed(
        new ListId(row.id()),
        mint.evidence(row.name()),
        row.mode(),
        lists.countTerms(List.of(row.text())).getOrDefault(row.text(), 0),
        Acts.person(row.by()),
        Micros.toInstant(row.changedMicros()),
        alarms.find(row.text()));
  }

  private ListRow row(ListId id) {
    return Roster.of(lists.list()).get(id.value());
  }

  @Override
  public Listed add(Caller caller, Upload upload) {
    caller.require(Role.OWNER);
    return take(caller, acts.nextId(), upload);
  }

  @Override
  public Listed replace(Caller caller, ListId id, Upload upload) {
    caller.require(Role.OWNER);
    return take(caller, row(id).id(), upload);
  }

  private Listed take(Caller caller, String id, Upload upload) {
    Intake intake = Intake.of(upload);
    policies.change(
        intake.as(id, ListMode.NOTE_ONLY, acts.author(caller)),
        Cause.IMPORTED,
        epoch ->
            acts.tell(
                acts.deed(Deed.Kind.LISTED, "list:" + id, caller, epoch)
                    .with("text", acts.keyed(intake.text()))));
    return listed(row(new ListId(id)));
  }

  @Override
  public FalseAlarms measure(Caller caller, ListId id) {
    caller.require(Role.OWNER);
    ListRow row = row(id);
    if (alarms.find(row.text()).isEmpty()) {
      CleanTexts clean = CleanTexts.shipped();
      List<Term> terms = TermList.parse(row.name(), lists.text(row.text()));
      alarms.keep(
          row.text(), clean.texts().size(), AlarmTrial.run(terms, clean.texts()), acts.now());
    }
    return alarms.find(row.text()).orElseThrow();
  }

  @Override
  public Switching switchTo(Caller caller, ListId id, ListMode mode, boolean sure) {
    caller.require(Role.OWNER);
    ListRow row = row(id);
    Optional<FalseAlarms> measured = alarms.find(row.text());
    if (mode != ListMode.NOTE_ONLY && measured.isEmpty()) {
      return new Switching.Unmeasured();
    }
    if (mode != ListMode.NOTE_ONLY && measured.get().many() && !sure) {
      return new Switching.Unsure(measured.get());
    }
    if (row.mode() == mode) {
      return new Switching.Switched(policies.current().epoch());
    }
    return new Switching.Switched(switched(caller, row, mode));
  }

  private PolicyEpoch switched(Caller caller, ListRow row, ListMode mode) {
    Roster.Edit edit = Roster.mode(row.id(), mode, acts.author(caller));
    return policies.change(
        now -> {
          refuseOther(now.get(row.id()), row);
          return edit.apply(now);
        },
        Cause.MODE,
        epoch ->
            acts.tell(
                acts.deed(Deed.Kind.MODE, "list:" + row.id(), caller, epoch)
                    .with("mode", mode.word())));
  }

  /// The figure belongs to the text that was looked at, and to no other.
  private static void refuseOther(ListRow now, ListRow measured) {
    if (!now.text().equals(measured.text())) {
      throw new ProblemException(
          dev.suiren.kernel.Problem.CONFLICT, "the list was changed meanwhile: look at it again");
    }
  }

  @Override
  public void remove(Caller caller, ListId id) {
    caller.require(Role.OWNER);
    policies.change(
        Roster.without(id.value()),
        Cause.REMOVED,
        epoch -> acts.tell(acts.deed(Deed.Kind.UNLISTED, "list:" + id.value(), caller, epoch)));
  }

  @Override
  public Evidence<String> text(Caller caller, ListId id) {
    caller.require(Role.OWNER);
    return mint.evidence(lists.text(row(id).text()));
  }
}
