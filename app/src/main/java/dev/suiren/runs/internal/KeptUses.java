package dev.suiren.runs.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.base.CallId;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.RecordedCalls.Scope;
import dev.suiren.base.RecordedCalls.Sought;
import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Uses;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What recorded calls were asked for, from the judgements of runs.
record KeptUses(Store store, KeptSets sets, RecordedCalls recorded, Audit audit) implements Uses {
  @Override
  public Calls calls(Caller caller, String text) {
    Entrance.requireOwner(caller);
    List<String> found = store.uses().calls(caller.space(), text, Sought.MOST + 1);
    return new Calls(
        found.stream().limit(Sought.MOST).map(CallId::new).collect(Collectors.toSet()),
        found.size() <= Sought.MOST);
  }

  @Override
  public Map<CallId, Cleared<String>> items(Caller caller, Collection<CallId> calls) {
    Entrance.requireOwner(caller);
    List<String> hashes = calls.stream().map(CallId::value).toList();
    Map<CallId, Cleared<String>> items = new HashMap<>();
    if (!hashes.isEmpty()) {
      store
          .uses()
          .items(caller.space(), hashes)
          .forEach((call, item) -> items.put(new CallId(call), audit.name(item, caller)));
    }
    return items;
  }

  @Override
  public List<Use> list(Caller caller, CallId call) {
    Entrance.requireOwner(caller);
    return store.uses().list(caller.space(), call.value(), MOST_USES).stream()
        .map(
            row ->
                new Use(
                    row.run(),
                    row.place().check(),
                    row.place().repeat(),
                    audit.name(row.item(), caller)))
        .toList();
  }

  @Override
  public Losses losses(Caller caller, Scope scope) {
    Entrance.requireOwner(caller);
    Map<RunId, Integer> answers = new HashMap<>();
    recorded.requests(
        caller,
        scope,
        some ->
            store
                .uses()
                .count(caller.space(), some)
                .forEach((run, count) -> answers.merge(run, count, Integer::sum)));
    List<Loss> latest =
        answers.keySet().stream()
            .sorted(Comparator.comparing(RunId::value).reversed())
            .limit(Losses.MOST)
            .flatMap(run -> store.runs().find(caller.space(), run).stream())
            .map(row -> loss(caller, row, answers.getOrDefault(row.id(), 0)))
            .toList();
    return new Losses(latest, answers.size());
  }

  private Loss loss(Caller caller, RunRow row, int answers) {
    String model = row.order().base().source().model();
    return new Loss(
        row.id(),
        sets.get(caller, row.order().set()),
        model.isEmpty() ? Optional.empty() : Optional.of(audit.name(model, caller)),
        row.stand().started(),
        answers);
  }
}
