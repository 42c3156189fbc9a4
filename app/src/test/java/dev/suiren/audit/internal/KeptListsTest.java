package dev.suiren.audit.internal;

import static dev.suiren.audit.internal.PolicyBench.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Effect;
import dev.suiren.audit.FalseAlarms;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.audit.Surface;
import dev.suiren.audit.TermLists;
import dev.suiren.audit.TermLists.Switching;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptListsTest {
  @TempDir Path folder;
  private TestHome home;
  private PolicyBench bench;

  @BeforeEach
  void open() {
    home = Databases.SQLITE.open(folder.resolve("home"));
    bench = another();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private PolicyBench another() {
    return new PolicyBench(home, folder.resolve("terms.txt"));
  }

  private static void assertProblem(Problem problem, String line, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(problem);
              assertThat(refused.getMessage()).contains(line).doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @EnumSource
  void aNewListOnlyNotesUntilItIsKnownWhatItDoesToCleanTexts(Databases databases) {
    try (TestHome other = databases.open(folder.resolve("other"))) {
      PolicyBench here = new PolicyBench(other, folder.resolve("terms.txt"));
      ListId id = here.add("names.txt", "灰鹭计划\n");
      assertThat(here.look("说起灰鹭计划").decision()).isEqualTo(Decision.PASS);
      assertThat(here.look("说起灰鹭计划").spans().getFirst().effect()).isEqualTo(Effect.NOTE);
      assertThat(here.lists.switchTo(OWNER, id, ListMode.STANDARD, true))
          .isEqualTo(new Switching.Unmeasured());
      FalseAlarms alarms = here.lists.measure(OWNER, id);
      assertThat(alarms.texts()).isEqualTo(500);
      assertThat(alarms.permille()).isZero();
      assertThat(here.lists.switchTo(OWNER, id, ListMode.STANDARD, false))
          .isInstanceOf(Switching.Switched.class);
      assertThat(here.look("说起灰鹭计划").decision()).isEqualTo(Decision.BLOCK);
      TermLists.Listed listed = here.lists.list(OWNER).getFirst();
      assertThat(listed.mode()).isEqualTo(ListMode.STANDARD);
      assertThat(listed.terms()).isEqualTo(1);
      assertThat(listed.alarms()).isPresent();
      here.lists.remove(OWNER, id);
      assertThat(here.look("说起灰鹭计划").spans()).isEmpty();
      assertThat(here.changes).extracting(c -> c.epoch().number()).containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void aTermThatIsOnlyNotedDoesNothingInANameEither() {
    bench.add("names.txt", "灰鹭计划\n");
    Auditor auditor = new Auditor(bench.policies::current, PolicyBench.SETTINGS);
    assertThat(auditor.inspect("灰鹭计划.md", Surface.NAME, Audience.STAFF).passed()).isTrue();
  }

  @Test
  void asksTwiceWhereAListHoldsManyCleanTexts() {
    ListId id = bench.add("broad.txt", "的\tmask\nwar\tblock\tchildren\n");
    FalseAlarms alarms = bench.lists.measure(OWNER, id);
    assertThat(alarms.many()).isTrue();
    assertThat(alarms.children().held()).isPositive();
    assertThat(alarms.open().held()).isZero();
    assertThat(alarms.open().masked()).isPositive();
    assertThat(alarms.culprits().getFirst().term().value()).isEqualTo("的");
    assertThat(alarms.culprits().getFirst().texts()).isGreaterThan(100);
    assertThat(bench.lists.switchTo(OWNER, id, ListMode.STRICT, false))
        .isInstanceOf(Switching.Unsure.class);
    assertThat(bench.lists.list(OWNER).getFirst().mode()).isEqualTo(ListMode.NOTE_ONLY);
    assertThat(bench.lists.switchTo(OWNER, id, ListMode.STRICT, true))
        .isInstanceOf(Switching.Switched.class);
  }

  @Test
  void aNewTextOnlyNotesAndIsMeasuredAnew() {
    ListId id = bench.addStandard("names.txt", "灰鹭计划\n");
    bench.lists.replace(OWNER, id, Upload.of("names.txt", "白鹭计划\n"));
    TermLists.Listed listed = bench.lists.list(OWNER).getFirst();
    assertThat(listed.mode()).isEqualTo(ListMode.NOTE_ONLY);
    assertThat(listed.alarms()).isEmpty();
    assertThat(bench.lists.switchTo(OWNER, id, ListMode.STANDARD, true))
        .isEqualTo(new Switching.Unmeasured());
  }

  @Test
  void strictNeverShowsWhatAPersonWouldHaveToLookAt() {
    ListId id = bench.addStandard("names.txt", "灰鹭计划\treview\n");
    assertThat(bench.look("灰鹭计划").decision()).isEqualTo(Decision.UNSURE);
    bench.lists.switchTo(OWNER, id, ListMode.STRICT, true);
    assertThat(bench.look("灰鹭计划").decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void givesTheTextBackByteForByte() {
    String text = "\uFEFF# mine\r\n灰鹭计划\tmask\r\n";
    ListId id = bench.add("names.txt", text);
    assertThat(bench.lists.text(OWNER, id).value()).isEqualTo(text);
  }

  @Test
  void saysInOneLineWhyAListIsNotTaken() {
    assertProblem(Problem.BAD_INPUT, "a.txt line 2", () -> bench.add("a.txt", "甲\n乙\tbann\n"));
    assertProblem(Problem.BAD_INPUT, "no terms", () -> bench.add("a.txt", "# nothing\n"));
    assertProblem(Problem.BAD_INPUT, "a name", () -> bench.add("  ", "甲\n"));
    assertProblem(Problem.BAD_INPUT, "NUL", () -> bench.add("a.txt", "甲\0\n"));
    ByteBuffer latin = ByteBuffer.wrap(new byte[] {(byte) 0xC3, 0x28});
    assertProblem(
        Problem.BAD_INPUT, "UTF-8", () -> bench.lists.add(OWNER, new Upload("a.txt", latin)));
    ByteBuffer large = ByteBuffer.allocate(10 * 1024 * 1024 + 1);
    assertProblem(
        Problem.TOO_LARGE, "10 MiB", () -> bench.lists.add(OWNER, new Upload("a.txt", large)));
    String many =
        IntStream.rangeClosed(0, 200_000).mapToObj(i -> "k" + i).collect(Collectors.joining("\n"));
    assertProblem(Problem.TOO_LARGE, "200000 terms", () -> bench.add("a.txt", many));
    assertThat(bench.lists.list(OWNER)).isEmpty();
    assertThat(bench.epoch()).isEqualTo(1);
  }

  @Test
  void onlyTheOwnerHasLists() {
    ListId id = bench.add("a.txt", "甲乙丙\n");
    for (Role role : new Role[] {Role.EDITOR, Role.READER}) {
      var caller = PolicyBench.person(role);
      Upload upload = Upload.of("b.txt", "丁\n");
      Stream.<ThrowingCallable>of(
              () -> bench.lists.list(caller),
              () -> bench.lists.add(caller, upload),
              () -> bench.lists.replace(caller, id, upload),
              () -> bench.lists.measure(caller, id),
              () -> bench.lists.switchTo(caller, id, ListMode.STANDARD, true),
              () -> bench.lists.remove(caller, id),
              () -> bench.lists.text(caller, id),
              () -> bench.history.list(caller, 0, 1),
              () -> bench.history.compare(caller, 1, 2),
              () -> bench.history.putBack(caller, 1))
          .forEach(call -> assertProblem(Problem.NOT_ALLOWED, "owner", call));
    }
    assertThat(bench.epoch()).isEqualTo(2);
  }

  @Test
  void aListThatIsNotThereIsNotFound() {
    ListId nobody = new ListId("nobody");
    assertProblem(Problem.NOT_FOUND, "no such list", () -> bench.lists.remove(OWNER, nobody));
    assertProblem(Problem.NOT_FOUND, "no such list", () -> bench.lists.text(OWNER, nobody));
  }

  @Test
  void aFaultOnTheWayChangesNothingAtAll() {
    bench.add("other.txt", "白鹭计划\n");
    ListId id = bench.addStandard("names.txt", "灰鹭计划\n");
    long before = bench.epoch();
    bench.ledger.full = true;
    assertThatThrownBy(() -> bench.lists.remove(OWNER, id)).hasMessage("on purpose");
    bench.ledger.full = false;
    for (String table : List.of("policy_source", "policy_list", "policy_epoch")) {
      home.db().sql("alter table " + table + " rename to away").update();
      assertThatThrownBy(() -> bench.lists.remove(OWNER, id)).isInstanceOf(RuntimeException.class);
      home.db().sql("alter table away rename to " + table).update();
    }
    assertThat(bench.epoch()).isEqualTo(before);
    assertThat(bench.lists.list(OWNER)).hasSize(2);
    assertThat(bench.look("灰鹭计划").passed()).isFalse();
    assertThat(another().epoch()).isEqualTo(before);
  }

  @Test
  void aProcessKilledAfterTheChangeWasWrittenComesBackWithIt() {
    bench.addStandard("names.txt", "灰鹭计划\n");
    PolicyBench restarted = another();
    assertThat(restarted.epoch()).isEqualTo(3);
    assertThat(restarted.policies.current().epoch()).isEqualTo(bench.policies.current().epoch());
    assertThat(restarted.look("灰鹭计划").passed()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void anotherProcessSeesAChangeAtItsNextLook(Databases databases) {
    try (TestHome shared = databases.open(folder.resolve("shared"))) {
      PolicyBench one = new PolicyBench(shared, folder.resolve("terms.txt"));
      PolicyBench two = new PolicyBench(shared, folder.resolve("terms.txt"));
      one.addStandard("names.txt", "灰鹭计划\n");
      assertThat(two.look("灰鹭计划").passed()).isTrue();
      two.policies.refresh();
      assertThat(two.look("灰鹭计划").passed()).isFalse();
      assertThat(two.policies.current().epoch()).isEqualTo(one.policies.current().epoch());
      assertThat(two.changes).hasSize(1);
      one.policies.refresh();
      two.policies.refresh();
      assertThat(one.epoch()).isEqualTo(3);
      assertThat(two.changes).hasSize(1);
    }
  }

  @Test
  void oneOfTwoChangesThatMeetIsToldToLookAgain() {
    PolicyBench other = another();
    assertProblem(
        Problem.CONFLICT,
        "changed meanwhile",
        () ->
            bench.policies.change(
                now -> {
                  other.add("first.txt", "甲乙丙\n");
                  return now;
                },
                Cause.IMPORTED,
                _ -> {}));
    assertThat(bench.lists.list(OWNER)).hasSize(1);
    bench.policies.refresh();
    assertThat(bench.epoch()).isEqualTo(other.epoch());
  }

  @Test
  void tellsTheLedgerWithoutAWordOfIt() {
    ListId id = bench.addStandard("names.txt", "灰鹭计划\n");
    bench.lists.remove(OWNER, id);
    assertThat(bench.ledger.recorded)
        .extracting(Deed::kind)
        .containsExactly(Deed.Kind.LISTED, Deed.Kind.MODE, Deed.Kind.UNLISTED);
    assertThat(bench.ledger.recorded)
        .allSatisfy(
            deed -> {
              assertThat(deed.subject()).isEqualTo("list:" + id.value());
              assertThat(deed.payload()).contains("\"by\":\"person:p\"").doesNotContain("灰鹭");
            });
  }

  @Test
  void theCleanTextsAreThoseThatFiguresWereMeasuredWith() {
    CleanTexts clean = CleanTexts.shipped();
    assertThat(CleanTexts.VERSION + " " + Hash.of(String.join("\n", clean.texts())))
        .as("raise the version, and tell the new hash here")
        .isEqualTo("clean 1 3c6fe90a814e294e66e16867932cc8da6a4c175b96b35d0de6f806d03ae4b7f2");
  }
}
