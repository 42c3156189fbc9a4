package dev.suiren.audit.internal;

import static dev.suiren.audit.internal.PolicyBench.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.Disclosure;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicyHistory.Besides;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.audit.PolicyHistory.HandlingChange;
import dev.suiren.audit.PolicyHistory.SettingChange;
import dev.suiren.audit.PolicyHistory.Weight;
import dev.suiren.audit.PolicySetting;
import dev.suiren.audit.PolicyState.Chosen;
import dev.suiren.audit.PolicyState.Contexts;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.people.Audience;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptStateTest {
  private static final Handling STRICTER = Handling.parse(List.of("contact:staff:mask"));
  private static final String CALL = "电话13800138000。";

  @TempDir Path folder;
  private TestHome home;
  private PolicyBench bench;

  @BeforeEach
  void open() {
    home = Databases.SQLITE.open(folder.resolve("home"));
    bench = another(List.of());
  }

  @AfterEach
  void close() {
    home.close();
  }

  private PolicyBench another(List<PolicySetting> told) {
    Path terms = folder.resolve("terms.txt");
    List<ListFile> contexts = List.of(new ListFile(folder.resolve("contexts.tsv")));
    return new PolicyBench(home, terms, contexts, List.of(), told);
  }

  private static Effect effect(PolicyBench bench) {
    return bench.look(CALL).spans().getFirst().effect();
  }

  @ParameterizedTest
  @EnumSource
  void aChoiceIsAnEpochOfItsOwnInForceEverywhere(Databases databases) {
    try (TestHome shared = databases.open(folder.resolve("shared"))) {
      PolicyBench one = new PolicyBench(shared, folder.resolve("terms.txt"));
      PolicyBench two = new PolicyBench(shared, folder.resolve("terms.txt"));
      assertThat(effect(one)).isEqualTo(Effect.NOTE);
      PolicyEpoch epoch = one.state.handle(OWNER, STRICTER);
      assertThat(epoch.number()).isEqualTo(2);
      assertThat(effect(one)).isEqualTo(Effect.MASK);
      assertThat(one.changes).extracting(change -> change.epoch()).containsExactly(epoch);
      two.policies.refresh();
      assertThat(effect(two)).isEqualTo(Effect.MASK);
      assertThat(two.policies.current().epoch()).isEqualTo(epoch);
      assertThat(new PolicyBench(shared, folder.resolve("terms.txt")).epoch()).isEqualTo(2);
    }
  }

  @Test
  void tellsWhoChoseWhatAndPutsItInTheLedger() {
    assertThat(bench.state.show(OWNER).chosen()).isEmpty();
    bench.state.handle(OWNER, STRICTER);
    assertThat(bench.state.show(OWNER).handling()).isEqualTo(STRICTER);
    assertThat(bench.state.show(OWNER).chosen().flatMap(Chosen::by)).contains(new PersonId("p"));
    assertThat(bench.history.list(OWNER, 0, 1).getFirst().cause()).isEqualTo(Cause.HANDLED);
    Deed deed = bench.ledger.recorded.getLast();
    assertThat(deed.kind()).isEqualTo(Deed.Kind.HANDLED);
    assertThat(deed.payload()).contains("contact:staff:mask", "\"epoch\":2");
  }

  @Test
  void whatIsShippedIsNotKeptAndIsTheSameEpochHashAsBefore() {
    String before = bench.policies.current().epoch().hash();
    bench.state.handle(OWNER, STRICTER);
    assertThat(bench.policies.current().epoch().hash()).isNotEqualTo(before);
    bench.state.handle(OWNER, Handling.SHIPPED);
    assertThat(bench.policies.current().epoch().hash()).isEqualTo(before);
    assertThat(bench.epoch()).isEqualTo(3);
    assertThat(bench.state.show(OWNER).chosen()).isEmpty();
    assertThat(another(List.of()).epoch()).isEqualTo(3);
  }

  @Test
  void refusesWhatChangesNothingAndWhoIsNoOwner() {
    assertThatThrownBy(() -> bench.state.handle(OWNER, Handling.SHIPPED))
        .hasMessageContaining("already");
    bench.state.handle(OWNER, STRICTER);
    assertThatThrownBy(() -> bench.state.handle(OWNER, STRICTER))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT));
    for (Role role : new Role[] {Role.EDITOR, Role.READER}) {
      assertThatThrownBy(() -> bench.state.handle(PolicyBench.person(role), Handling.SHIPPED))
          .hasMessageContaining("owner");
      assertThatThrownBy(() -> bench.state.show(PolicyBench.person(role)))
          .hasMessageContaining("owner");
    }
    assertThat(bench.epoch()).isEqualTo(2);
  }

  @Test
  void isNoListOfTerms() {
    bench.state.handle(OWNER, STRICTER);
    ListId list = bench.addStandard("names.txt", "灰鹭计划\n");
    ListId handling = new ListId(Source.HANDLING);
    assertThat(bench.lists.list(OWNER)).extracting(it -> it.id()).containsExactly(list);
    assertThat(bench.provision().imported()).hasSize(1);
    assertThat(bench.history.list(OWNER, 0, 1).getFirst().lists()).hasSize(1);
    assertThatThrownBy(() -> bench.lists.remove(OWNER, handling)).hasMessageContaining("no such");
    assertThatThrownBy(() -> bench.lists.text(OWNER, handling)).hasMessageContaining("no such");
    assertThatThrownBy(() -> bench.lists.switchTo(OWNER, handling, ListMode.NOTE_ONLY, true))
        .hasMessageContaining("no such");
    assertThat(effect(bench)).isEqualTo(Effect.MASK);
    assertThat(bench.look("灰鹭计划").passed()).isFalse();
  }

  @Test
  void isComparedAndPutBackWithTheLists() {
    bench.state.handle(OWNER, STRICTER);
    bench.add("names.txt", "灰鹭计划\n");
    Besides besides = bench.history.compare(OWNER, 1, 3).besides();
    assertThat(besides.handling())
        .containsExactly(
            new HandlingChange(
                Disclosure.CONTACT,
                Handling.SHIPPED.weights(Disclosure.CONTACT),
                List.of(new Weight(Effect.MASK, Arrays.asList(Audience.values())))));
    assertThat(bench.history.compare(OWNER, 2, 3).besides().isEmpty()).isTrue();
    bench.history.putBack(OWNER, 1);
    assertThat(effect(bench)).isEqualTo(Effect.NOTE);
    bench.history.putBack(OWNER, 2);
    assertThat(effect(bench)).isEqualTo(Effect.MASK);
    assertThat(bench.lists.list(OWNER)).isEmpty();
    assertThatThrownBy(() -> bench.history.putBack(OWNER, 2)).hasMessageContaining("already");
  }

  private static List<PolicySetting> told(boolean seeds, boolean classifier, double documents) {
    AuditSettings shipped = TestAudit.settings();
    AuditSettings settings =
        new AuditSettings(
            shipped.timeLimit(),
            shipped.maxStream(),
            shipped.terms(),
            shipped.contexts(),
            shipped.lender(),
            shipped.tried(),
            seeds,
            classifier,
            shipped.moderation(),
            shipped.injection(),
            documents,
            shipped.documentInjection());
    return SettingsText.of(settings, new FakeClassifier());
  }

  @Test
  void tellsWhichSettingsDiffer() throws IOException {
    Files.writeString(folder.resolve("terms.txt"), "甲\n");
    another(told(true, true, 0.9));
    Files.writeString(folder.resolve("terms.txt"), "乙\n");
    another(told(true, true, 0.9));
    Files.writeString(folder.resolve("terms.txt"), "丙\n");
    another(told(false, true, 0.8));
    Files.writeString(folder.resolve("terms.txt"), "丁\n");
    PolicyBench last = another(told(false, false, 0.8));
    assertThat(last.epoch()).isEqualTo(5);
    assertThat(changes(last, 2, 3)).isEmpty();
    assertThat(changes(last, 3, 4))
        .contains("seeds on off", "document_moderation 0.9 0.8")
        .hasSize(3)
        .last()
        .asString()
        .matches("seeds_version \\w{8} -");
    assertThat(changes(last, 4, 5))
        .contains("classifier on off", "moderation children 0.53 0.85 -")
        .doesNotContain("document_moderation 0.9 0.8");
    assertThat(changes(last, 5, 4)).contains("injection public - 0.5 0.95");
    assertThat(last.state.show(OWNER).settings()).isEqualTo(told(false, false, 0.8));
  }

  private static List<String> changes(PolicyBench bench, long before, long after) {
    return bench.history.compare(OWNER, before, after).besides().settings().orElseThrow().stream()
        .map(KeptStateTest::line)
        .toList();
  }

  private static String line(SettingChange change) {
    PolicySetting setting = change.either();
    return String.join(
        " ",
        setting.name().word() + setting.audience().map(it -> " " + it.word()).orElse(""),
        change.before().map(PolicySetting::value).orElse("-"),
        change.after().map(PolicySetting::value).orElse("-"));
  }

  @Test
  void anEpochOfAnEarlierVersionThatIsInForceIsToldItsSettingsFromNowOn() throws IOException {
    Files.writeString(folder.resolve("terms.txt"), "甲\n");
    bench.policies.refresh();
    home.db().sql("delete from policy_source where source = 'settings'").update();
    PolicyBench updated = another(told(true, true, 0.9));
    assertThat(updated.epoch()).isEqualTo(2);
    assertThat(updated.history.compare(OWNER, 1, 2).besides().settings()).isEmpty();
    Files.writeString(folder.resolve("terms.txt"), "乙\n");
    updated.policies.refresh();
    assertThat(changes(updated, 2, 3)).isEmpty();
  }

  @Test
  void settingsAreReadAsTheyWereWritten() {
    List<PolicySetting> all = told(true, true, 0.9);
    assertThat(SettingsText.read(SettingsText.write(all))).isEqualTo(all);
    assertThat(SettingsText.read("unheard-of\t\tx\nseeds\t\toff"))
        .containsExactly(new PolicySetting(PolicySetting.Name.SEEDS, Optional.empty(), "off"));
    assertThat(all)
        .filteredOn(PolicySetting::isPair)
        .extracting(setting -> setting.first() + "/" + setting.last())
        .containsExactly("0.53/0.95", "0.53/0.9", "0.53/0.85", "0.5/0.95", "0.5/0.9", "0.5/0.9");
  }

  @Test
  void showsTheContextsInForce() throws IOException {
    Files.writeString(folder.resolve("contexts.tsv"), "term\tcontext\n鹭鹭\t白鹭鹭\n鹭鹭\t白鹭鹭\n鹭鹭\t灰鹭鹭\n");
    bench.policies.refresh();
    Contexts contexts = bench.state.show(OWNER).contexts();
    assertThat(contexts.total()).isEqualTo(2);
    assertThat(contexts.shipped()).isZero();
    assertThat(contexts.first())
        .extracting(it -> it.term().value() + it.text().value())
        .containsExactly("鹭鹭白鹭鹭", "鹭鹭灰鹭鹭");
  }
}
