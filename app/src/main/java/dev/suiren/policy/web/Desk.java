package dev.suiren.policy.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.Provision;
import dev.suiren.audit.Provisions;
import dev.suiren.audit.TermLists;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/// Gathers what the pages show.
record Desk(
    TermLists lists,
    PolicyState state,
    PolicyHistory history,
    DryRun dryRun,
    Provisions provisions,
    People people,
    Audit audit,
    ObjectProvider<Inspectable> texts) {

  PolicyPage page(Caller caller, int offset, boolean filesDiffer) {
    Provision provision = provisions.count(caller);
    Map<PersonId, String> names = names(caller);
    List<PolicyHistory.Past> past = history.list(caller, offset, PolicyPage.STEP + 1);
    return new PolicyPage(
        provision.epoch().number(),
        provision.since(),
        provision.total() + provision.noting(),
        lists(caller, names),
        state(caller, names),
        trial(caller),
        progress(caller),
        past.subList(0, Math.min(PolicyPage.STEP, past.size())),
        offset,
        past.size() > PolicyPage.STEP,
        filesDiffer);
  }

  private Map<PersonId, String> names(Caller caller) {
    Map<PersonId, String> names = new HashMap<>();
    for (Person person : people.list(caller)) {
      names.put(person.id(), person.name());
    }
    return names;
  }

  private StateView state(Caller caller, Map<PersonId, String> names) {
    PolicyState.Now now = state.show(caller);
    return new StateView(
        now, now.chosen().flatMap(PolicyState.Chosen::by).flatMap(by -> name(names, by, caller)));
  }

  private List<ListView> lists(Caller caller, Map<PersonId, String> names) {
    return lists.list(caller).stream()
        .map(list -> new ListView(list, list.by().flatMap(by -> name(names, by, caller))))
        .toList();
  }

  private Optional<Cleared<String>> name(Map<PersonId, String> names, PersonId by, Caller caller) {
    return Optional.ofNullable(names.get(by)).map(name -> audit.name(name, caller));
  }

  TrialPart trial(Caller caller) {
    return new TrialPart(dryRun.find(caller));
  }

  ProgressPart progress(Caller caller) {
    long epoch = audit.epoch().number();
    long done = 0;
    long total = 0;
    for (Inspectable each : texts) {
      Inspectable.Progress progress = each.progress(caller, epoch);
      done += progress.done();
      total += progress.total();
    }
    return new ProgressPart(done, total);
  }
}
