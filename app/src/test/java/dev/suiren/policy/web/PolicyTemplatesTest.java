package dev.suiren.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Disclosure;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.Effect;
import dev.suiren.audit.FalseAlarms;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.audit.PolicyHistory.Past;
import dev.suiren.audit.PolicySetting;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.TermAudit;
import dev.suiren.audit.TermLists.Listed;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTemplatesTest {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private static FalseAlarms alarms(int held) {
    return new FalseAlarms(
        500,
        new FalseAlarms.Count(held, 0),
        new FalseAlarms.Count(held, 1),
        List.of(new FalseAlarms.Culprit(TermAudit.shown(Canvas.HOSTILE), held)),
        TIME);
  }

  private static ListView list(String id, ListMode mode, Optional<FalseAlarms> alarms) {
    Listed listed =
        new Listed(
            new ListId(id),
            TermAudit.shown(Canvas.HOSTILE),
            mode,
            12,
            Optional.empty(),
            TIME,
            alarms);
    return new ListView(listed, Optional.of(TermAudit.cleared(Canvas.HOSTILE)));
  }

  private static Past past(long number, Cause cause, boolean kept) {
    PolicyHistory.ListThen list =
        new PolicyHistory.ListThen(TermAudit.shown(Canvas.HOSTILE), ListMode.STRICT);
    return new Past(new PolicyEpoch(number, "h"), TIME, kept, List.of(list), 1, cause);
  }

  private static DryRun.Trial trial(DryRun.Kind kind, DryRun.State state) {
    boolean back = kind == DryRun.Kind.PUT_BACK || kind == DryRun.Kind.HANDLED;
    DryRun.About about =
        new DryRun.About(
            kind,
            back ? Optional.empty() : Optional.of(new ListId("a")),
            back ? Optional.empty() : Optional.of(TermAudit.shown(Canvas.HOSTILE)),
            Optional.of(ListMode.STANDARD),
            kind == DryRun.Kind.PUT_BACK ? 3 : 0,
            Optional.of(Handling.SHIPPED).filter(_ -> kind == DryRun.Kind.HANDLED));
    List<DryRun.Example> examples =
        List.of(DryRun.Outcome.values()).stream()
            .map(
                outcome ->
                    new DryRun.Example(
                        outcome,
                        Audience.STAFF,
                        "d",
                        TermAudit.shown(Canvas.HOSTILE),
                        "p",
                        TermAudit.shown(Canvas.HOSTILE),
                        TermAudit.shown(Canvas.HOSTILE)))
            .toList();
    return new DryRun.Trial(about, state, TIME, 1, 2, new DryRun.Counts(3, 2, 1, 1), examples);
  }

  private static PolicySetting setting(PolicySetting.Name name, String value) {
    return new PolicySetting(name, Optional.of(Audience.TEENS), value);
  }

  private static StateView state(boolean chosen) {
    List<PolicySetting> settings =
        List.of(PolicySetting.Name.values()).stream()
            .map(name -> setting(name, name.word().matches("seeds|classifier") ? "off" : "0.5 0.9"))
            .toList();
    PolicyState.Allowed allowed =
        new PolicyState.Allowed(TermAudit.shown(Canvas.HOSTILE), TermAudit.shown(Canvas.HOSTILE));
    PolicyState.Now now =
        new PolicyState.Now(
            Handling.SHIPPED,
            Optional.of(new PolicyState.Chosen(Optional.empty(), TIME)).filter(_ -> chosen),
            settings,
            new PolicyState.Contexts(chosen ? 1 : 0, 0, chosen ? List.of(allowed) : List.of()));
    return new StateView(now, Optional.of(TermAudit.cleared(Canvas.HOSTILE)));
  }

  private static PolicyPage page(List<ListView> lists, Optional<DryRun.Trial> trial) {
    List<Past> past =
        List.of(Cause.values()).stream()
            .map(cause -> past(cause.ordinal() + 1, cause, true))
            .toList();
    return new PolicyPage(
        5,
        TIME,
        1,
        lists,
        state(trial.isPresent()),
        new TrialPart(trial),
        new ProgressPart(1, trial.isPresent() ? 2 : 1),
        past,
        20,
        true,
        true);
  }

  @ParameterizedTest
  @EnumSource
  void drawsListsTrialsAndEpochsInEveryLanguage(Language language) {
    List<ListView> lists =
        List.of(
            list("a", ListMode.STRICT, Optional.of(alarms(100))),
            list("b", ListMode.STANDARD, Optional.of(alarms(0))),
            list("c", ListMode.NOTE_ONLY, Optional.empty()));
    for (DryRun.Kind kind : DryRun.Kind.values()) {
      for (DryRun.State state : DryRun.State.values()) {
        String html =
            Canvas.draw(
                "policy/policy",
                page(lists, Optional.of(trial(kind, state))),
                language,
                Role.OWNER);
        DrawingRules.check(html);
        assertThat(html)
            .contains("id=\"mode-a\"", "name=\"sure\"", "/policy/lists/c/measure")
            .contains("name=\"secret-children\"", "name=\"contact-staff\"");
      }
    }
    DrawingRules.check(
        Canvas.draw("policy/policy", page(List.of(), Optional.empty()), language, Role.OWNER));
  }

  @ParameterizedTest
  @EnumSource
  void drawsAnEpochWithWhatItChanged(Language language) {
    PolicyHistory.Weight weight = new PolicyHistory.Weight(Effect.MASK, List.of(Audience.TEENS));
    PolicyHistory.Change change =
        new PolicyHistory.Change(TermAudit.shown(Canvas.HOSTILE), List.of(weight), List.of(weight));
    PolicyHistory.Changes changes = new PolicyHistory.Changes(2, List.of(change));
    PolicyHistory.Difference difference =
        new PolicyHistory.Difference(1, 2, changes, changes, changes, contexts(), true, besides());
    for (boolean back : new boolean[] {true, false}) {
      EpochPage page = new EpochPage(past(2, Cause.MODE, true), 3, back, Optional.of(difference));
      DrawingRules.check(Canvas.draw("policy/epoch", page, language, Role.OWNER));
    }
    PolicyHistory.Changes none = new PolicyHistory.Changes(0, List.of());
    EpochPage same =
        new EpochPage(
            past(3, Cause.MODE, false),
            3,
            false,
            Optional.of(
                new PolicyHistory.Difference(
                    2,
                    3,
                    none,
                    none,
                    none,
                    Optional.empty(),
                    false,
                    new PolicyHistory.Besides(List.of(), Optional.empty()))));
    DrawingRules.check(Canvas.draw("policy/epoch", same, language, Role.OWNER));
  }

  private static PolicyHistory.Besides besides() {
    List<PolicyHistory.Weight> weights = Handling.SHIPPED.weights(Disclosure.CONTACT);
    Optional<PolicySetting> on = Optional.of(setting(PolicySetting.Name.SEEDS, "on"));
    Optional<PolicySetting> pair = Optional.of(setting(PolicySetting.Name.MODERATION, "0.5 0.9"));
    return new PolicyHistory.Besides(
        List.of(new PolicyHistory.HandlingChange(Disclosure.CONTACT, weights, weights)),
        Optional.of(
            List.of(
                new PolicyHistory.SettingChange(on, Optional.empty()),
                new PolicyHistory.SettingChange(Optional.empty(), pair))));
  }

  private static Optional<PolicyHistory.Contexts> contexts() {
    var hostile = TermAudit.shown(Canvas.HOSTILE);
    return Optional.of(
        new PolicyHistory.Contexts(
            300,
            1,
            List.of(
                new PolicyHistory.ContextChange(true, hostile, hostile),
                new PolicyHistory.ContextChange(false, hostile, hostile))));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyNothingWasDone(Language language) {
    for (var part :
        List.of(new UnsurePart(Optional.empty()), new UnsurePart(Optional.of(alarms(9))))) {
      DrawingRules.check(Canvas.draw("policy/unsure", part, language, Role.OWNER));
    }
    DrawingRules.check(
        Canvas.draw(
            "policy/refused",
            new RefusedPart(TermAudit.shown(Canvas.HOSTILE)),
            language,
            Role.OWNER));
  }
}
