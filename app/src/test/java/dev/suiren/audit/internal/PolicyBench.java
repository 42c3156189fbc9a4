package dev.suiren.audit.internal;

import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.ListId;
import dev.suiren.audit.PolicyChanged;
import dev.suiren.audit.PolicySetting;
import dev.suiren.audit.Provision;
import dev.suiren.audit.Surface;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.kernel.Ids;
import dev.suiren.ledger.RecordingLedger;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A process with the policy of a home, as the wiring puts it together.
final class PolicyBench {
  static final Caller OWNER = person(Role.OWNER);
  static final AuditSettings SETTINGS = TestAudit.settings();

  final RecordingLedger ledger = new RecordingLedger();
  final List<PolicyChanged> changes = new ArrayList<>();
  final Policies policies;
  final KeptLists lists;
  final KeptHistory history;
  final KeptState state;
  private final Acts acts;
  private final Drafts drafts;
  private final Sources sources;
  private final SqlAlarms alarms;
  private final SqlTrials tried;
  private final SqlEpochs epochs;

  PolicyBench(TestHome home, Path terms) {
    this(home, terms, List.of(new ListFile(terms.resolveSibling("contexts.tsv"))));
  }

  PolicyBench(TestHome home, Path terms, List<ListFile> contexts) {
    this(home, terms, contexts, List.of());
  }

  /// @param lent what another home lends
  PolicyBench(TestHome home, Path terms, List<ListFile> contexts, List<Composition.Part> lent) {
    this(home, terms, contexts, lent, List.of());
  }

  /// @param told the settings that the policy depends on
  PolicyBench(
      TestHome home,
      Path terms,
      List<ListFile> contexts,
      List<Composition.Part> lent,
      List<PolicySetting> told) {
    ManualClock clock = ManualClock.atNewYear();
    this.sources =
        new Sources(
            List.of(new TermsFile(terms)),
            contexts,
            lent,
            new SqlLists(home.db()),
            false,
            Optional.empty());
    this.epochs =
        new SqlEpochs(home.db(), clock, new SqlEpochs.Surroundings("s", "none", told), _ -> {});
    this.acts = new Acts(new Ids(clock, new SecureRandom()), clock, ledger);
    this.policies = new Policies(sources, epochs, clock, changes::add);
    this.tried = new SqlTrials(home.db());
    this.alarms = new SqlAlarms(home.db(), "test");
    this.lists = new KeptLists(policies, sources.lists(), alarms, acts);
    this.history = new KeptHistory(policies, sources, epochs, acts);
    this.state = new KeptState(policies, sources.lists(), told, acts);
    this.drafts = new Drafts(sources.lists(), history);
  }

  static Caller person(Role role) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId("s"),
        Optional.of(new PersonId("p")),
        "P",
        role,
        Set.of(),
        Audience.STAFF);
  }

  DryRuns dryRuns(Inspectable... texts) {
    return new DryRuns(policies, drafts, acts, SETTINGS, tried, () -> List.of(texts));
  }

  /// @param texts what the lists are held against
  Remarks remarks(Inspectable... texts) {
    return new Remarks(sources, alarms, ManualClock.atNewYear(), () -> List.of(texts));
  }

  Provision provision() {
    return new CountedProvisions(policies::current, sources, remarks(), epochs, _ -> Helpline.NONE)
        .count(OWNER);
  }

  ListId add(String name, String text) {
    return lists.add(OWNER, Upload.of(name, text)).id();
  }

  /// In force as its text says.
  ListId addStandard(String name, String text) {
    ListId id = add(name, text);
    lists.measure(OWNER, id);
    lists.switchTo(OWNER, id, dev.suiren.audit.ListMode.STANDARD, true);
    return id;
  }

  Verdict look(String text) {
    return new Auditor(policies::current, SETTINGS).inspect(text, Surface.DOCUMENT, Audience.STAFF);
  }

  long epoch() {
    return policies.current().epoch().number();
  }
}
