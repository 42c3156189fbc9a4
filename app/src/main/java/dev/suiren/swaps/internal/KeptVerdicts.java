package dev.suiren.swaps.internal;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonRemoved;
import dev.suiren.people.Role;
import dev.suiren.runs.Run;
import dev.suiren.swaps.KeptVerdict;
import dev.suiren.swaps.Result;
import dev.suiren.swaps.VerdictId;
import dev.suiren.swaps.Verdicts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/// Verdicts in rows, each as it was found.
record KeptVerdicts(SqlVerdicts rows, Stamps stamps, JsonMapper json, Audit audit)
    implements Verdicts, Keeping {

  record Stamps(Ids ids, Clock clock) {}

  /// One that is found again, with nothing else in between, is the same verdict.
  @Override
  public Optional<VerdictId> keep(Caller caller, Found found) {
    if (isUnderWay(found.a()) || isUnderWay(found.b())) {
      return Optional.empty();
    }
    SqlVerdicts.Content content =
        new SqlVerdicts.Content(
            json.writeValueAsString(found.text()),
            Hash.of(found.gate().word() + json.writeValueAsString(found.text().found())));
    SqlVerdicts.Row row =
        new SqlVerdicts.Row(
            new VerdictId(stamps.ids().next()),
            new SqlVerdicts.Made(
                stamps.clock().instant().truncatedTo(ChronoUnit.MICROS),
                caller.person(),
                caller.name()),
            new SqlVerdicts.Sides(
                found.a().set().name().value(), party(found.a()), party(found.b())),
            found.bar(),
            found.gate());
    return rows.db()
        .inTransaction(() -> rows.keep(caller.space(), found.a().set().id(), row, content));
  }

  private static boolean isUnderWay(Run run) {
    return run.course().state() == Run.State.RUNNING;
  }

  private static SqlVerdicts.Party party(Run run) {
    return new SqlVerdicts.Party(
        run.id(),
        run.base().source(),
        run.base().name().value(),
        run.base().model().value(),
        run.course().started());
  }

  @Override
  public Page list(Caller caller, Wanted wanted) {
    admit(caller);
    if (wanted.offset() < 0 || wanted.limit() < 1 || wanted.limit() > Wanted.MOST) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such part of the list");
    }
    return new Page(
        rows.list(caller.space(), wanted).stream().map(row -> line(caller, row)).toList(),
        rows.count(caller.space(), wanted));
  }

  private Line line(Caller caller, SqlVerdicts.Row row) {
    return new Line(row.id(), made(caller, row), pairing(caller, row), row.bar(), row.gate());
  }

  @Override
  public KeptVerdict get(Caller caller, VerdictId id) {
    admit(caller);
    SqlVerdicts.Row row =
        rows.find(caller.space(), id)
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "there is no such verdict"));
    VerdictText text = json.readValue(rows.content(caller.space(), id), VerdictText.class);
    Names names = new Names(audit, caller);
    return new KeptVerdict(
        id,
        made(caller, row),
        pairing(caller, row),
        new Result(row.bar(), text.rows(names), row.gate(), text.averageDelta(), text.rest(names)));
  }

  private KeptVerdict.Made made(Caller caller, SqlVerdicts.Row row) {
    String account = row.made().account();
    return new KeptVerdict.Made(
        row.made().at(),
        account.isEmpty() ? Optional.empty() : Optional.of(audit.name(account, caller)));
  }

  private KeptVerdict.Pairing pairing(Caller caller, SqlVerdicts.Row row) {
    return new KeptVerdict.Pairing(
        audit.name(row.sides().set(), caller),
        party(caller, row.sides().a()),
        party(caller, row.sides().b()));
  }

  private KeptVerdict.Party party(Caller caller, SqlVerdicts.Party party) {
    return new KeptVerdict.Party(
        party.run(),
        party.source(),
        audit.name(party.name(), caller),
        audit.name(party.model(), caller),
        party.started());
  }

  @Override
  public void remove(Caller caller, VerdictId id) {
    admit(caller);
    if (!rows.delete(caller.space(), id)) {
      throw new ProblemException(Problem.NOT_FOUND, "there is no such verdict");
    }
  }

  @EventListener
  void heard(PersonRemoved gone) {
    rows.forget(gone.space(), gone.person());
  }

  private static void admit(Caller caller) {
    if (!caller.may(Role.EDITOR)) {
      throw new ProblemException(Problem.NOT_FOUND, "there is no such verdict");
    }
  }
}
