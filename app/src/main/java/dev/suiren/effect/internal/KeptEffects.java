package dev.suiren.effect.internal;

import dev.suiren.audit.Audit;
import dev.suiren.effect.EffectId;
import dev.suiren.effect.Effects;
import dev.suiren.effect.Occasion;
import dev.suiren.effect.OccasionFile;
import dev.suiren.effect.Sums;
import dev.suiren.effect.Told;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.runs.RunId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Effects in rows, their words cleared anew for whoever looks.
record KeptEffects(SqlEffects rows, RunSample sample, Audit audit, Ids ids, Clock clock)
    implements Effects {

  @Override
  public void admit(Caller caller) {
    if (!caller.may(Role.EDITOR)) {
      throw notFound();
    }
  }

  @Override
  public EffectId keep(Caller caller, Told told, OccasionFile file, Optional<RunId> after) {
    admit(caller);
    EffectId id = new EffectId(ids.next());
    List<Occasion> judged = after.map(run -> sample.of(caller, run)).orElse(List.of());
    List<Occasion> all = new ArrayList<>(file.occasions());
    all.addAll(judged);
    rows.add(
        caller.space(),
        new SqlEffects.Row(id, told, clock.instant(), file.hash(), judged.size()),
        Sums.of(all));
    return id;
  }

  @Override
  public Page list(Caller caller, int offset, int limit) {
    admit(caller);
    if (offset < 0 || limit < 1 || limit > Page.MOST) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such part of the list");
    }
    return new Page(
        rows.list(caller.space(), offset, limit).stream().map(row -> kept(caller, row)).toList(),
        rows.count(caller.space()));
  }

  @Override
  public Kept get(Caller caller, EffectId id) {
    admit(caller);
    return rows.find(caller.space(), id)
        .map(row -> kept(caller, row))
        .orElseThrow(KeptEffects::notFound);
  }

  @Override
  public void remove(Caller caller, EffectId id) {
    admit(caller);
    if (!rows.delete(caller.space(), id)) {
      throw notFound();
    }
  }

  private Kept kept(Caller caller, SqlEffects.Figured figured) {
    SqlEffects.Row row = figured.row();
    Told told = row.told();
    return new Kept(
        row.id(),
        new Words(
            audit.name(told.scenario(), caller),
            audit.name(told.by(), caller),
            audit.name(told.before(), caller),
            audit.name(told.after(), caller)),
        row.at(),
        row.hash(),
        row.judged(),
        figured.effect());
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such effect");
  }
}
