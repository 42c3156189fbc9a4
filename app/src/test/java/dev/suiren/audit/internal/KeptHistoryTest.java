package dev.suiren.audit.internal;

import static dev.suiren.audit.internal.PolicyBench.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Effect;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyHistory.Cause;
import dev.suiren.audit.PolicyHistory.Change;
import dev.suiren.audit.PolicyHistory.Changes;
import dev.suiren.audit.PolicyHistory.Difference;
import dev.suiren.audit.PolicyHistory.Past;
import dev.suiren.audit.PolicyHistory.Restored;
import dev.suiren.audit.PolicyHistory.Weight;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.ledger.Deed;
import dev.suiren.people.Audience;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptHistoryTest {
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

  private static List<String> terms(Changes changes) {
    return changes.first().stream().map(change -> change.term().value()).toList();
  }

  @Test
  void tellsWhatEachEpochHadInForceAndWhatBeganIt() {
    ListId id = bench.addStandard("names.txt", "灰鹭计划\n");
    bench.lists.remove(OWNER, id);
    List<Past> past = bench.history.list(OWNER, 0, 10);
    assertThat(past).extracting(it -> it.epoch().number()).containsExactly(4L, 3L, 2L, 1L);
    assertThat(past)
        .extracting(Past::cause)
        .containsExactly(Cause.REMOVED, Cause.MODE, Cause.IMPORTED, Cause.FILES);
    assertThat(past.get(1).lists().getFirst().name().value()).isEqualTo("names.txt");
    assertThat(past.get(1).lists().getFirst().mode()).isEqualTo(ListMode.STANDARD);
    assertThat(past.getFirst().lists()).isEmpty();
    assertThat(bench.history.list(OWNER, 1, 1)).hasSize(1);
  }

  @Test
  void comparesTwoEpochsTermByTerm() {
    ListId id = bench.addStandard("names.txt", "甲甲\n乙乙\n丙丙\treview\n");
    bench.lists.replace(OWNER, id, Upload.of("n.txt", "乙乙\n丙丙\tmask\tteens\n丁丁\n"));
    bench.lists.measure(OWNER, id);
    bench.lists.switchTo(OWNER, id, ListMode.STANDARD, true);
    Difference difference = bench.history.compare(OWNER, 3, 5);
    assertThat(terms(difference.added())).containsExactly("丁丁");
    assertThat(terms(difference.removed())).containsExactly("甲甲");
    Change changed = difference.changed().first().getFirst();
    assertThat(changed.term().value()).isEqualTo("丙丙");
    assertThat(changed.before().getFirst().effect()).isEqualTo(Effect.REVIEW);
    assertThat(changed.after()).containsExactly(new Weight(Effect.MASK, List.of(Audience.TEENS)));
    assertThat(difference.changed().total()).isEqualTo(1);
    assertThat(difference.filesDiffer()).isFalse();
    assertThat(terms(bench.history.compare(OWNER, 5, 3).added())).containsExactly("甲甲");
  }

  @Test
  void showsTheFirstOfManyAndCountsAll() {
    bench.add(
        "many.txt",
        IntStream.range(0, 1000).mapToObj(i -> "k" + i).collect(Collectors.joining("\n")));
    Changes added = bench.history.compare(OWNER, 1, 2).added();
    assertThat(added.total()).isEqualTo(1000);
    assertThat(added.first()).hasSize(Changes.MOST);
  }

  @Test
  void putsListsAndModesBackAsANewEpoch() {
    ListId id = bench.addStandard("names.txt", "灰鹭计划\n");
    bench.lists.remove(OWNER, id);
    bench.add("other.txt", "白鹭计划\n");
    Restored restored = bench.history.putBack(OWNER, 3);
    assertThat(restored.epoch().number()).isEqualTo(6);
    assertThat(restored.filesDiffer()).isFalse();
    assertThat(bench.lists.list(OWNER)).extracting(it -> it.id()).containsExactly(id);
    assertThat(bench.lists.list(OWNER).getFirst().mode()).isEqualTo(ListMode.STANDARD);
    assertThat(bench.look("灰鹭计划").passed()).isFalse();
    assertThat(bench.look("白鹭计划").spans()).isEmpty();
    assertThat(another().epoch()).isEqualTo(6);
    assertThat(bench.changes.getLast().epoch().number()).isEqualTo(6);
    Deed deed = bench.ledger.recorded.getLast();
    assertThat(deed.kind()).isEqualTo(Deed.Kind.PUT_BACK);
    assertThat(deed.subject()).isEqualTo("epoch:3");
    assertThatThrownBy(() -> bench.history.putBack(OWNER, 3)).hasMessageContaining("already");
  }

  @Test
  void leavesTheFilesOfTheOperatorAsTheyAre() throws IOException {
    bench.add("names.txt", "灰鹭计划\n");
    Files.writeString(folder.resolve("terms.txt"), "甲乙丙\n");
    bench.policies.refresh();
    assertThat(bench.epoch()).isEqualTo(3);
    assertThat(bench.history.list(OWNER, 0, 1).getFirst().files()).isEqualTo(1);
    Difference difference = bench.history.compare(OWNER, 2, 3);
    assertThat(difference.filesDiffer()).isTrue();
    assertThat(terms(difference.added())).containsExactly("甲乙丙");
    Restored restored = bench.history.putBack(OWNER, 1);
    assertThat(restored.filesDiffer()).isTrue();
    assertThat(bench.look("甲乙丙").passed()).isFalse();
    assertThat(bench.lists.list(OWNER)).isEmpty();
  }

  @Test
  void comparesTheContextsToo() throws IOException {
    bench.add("names.txt", "鹭鹭\n");
    Path file = folder.resolve("contexts.tsv");
    Files.writeString(file, "term\tcontext\n鹭鹭\t白鹭鹭\n鹭鹭\t灰鹭鹭\n");
    bench.policies.refresh();
    Files.writeString(file, "term\tcontext\n鹭鹭\t灰鹭鹭\n鹭鹭\t夜鹭鹭\n");
    bench.policies.refresh();
    PolicyHistory.Contexts contexts = bench.history.compare(OWNER, 3, 4).contexts().orElseThrow();
    assertThat(contexts.added()).isEqualTo(1);
    assertThat(contexts.removed()).isEqualTo(1);
    assertThat(contexts.first())
        .extracting(it -> (it.added() ? "+" : "-") + it.term().value() + it.text().value())
        .containsExactly("+鹭鹭夜鹭鹭", "-鹭鹭白鹭鹭");
    assertThat(bench.history.compare(OWNER, 1, 2).contexts().orElseThrow().total()).isZero();
    assertThat(bench.history.list(OWNER, 0, 1).getFirst().files()).isEqualTo(1);
    assertThat(bench.history.compare(OWNER, 2, 4).filesDiffer()).isTrue();
    home.db()
        .sql("delete from policy_source where epoch = 2 and source like '%contexts%'")
        .update();
    assertThat(bench.history.compare(OWNER, 2, 4).contexts()).isEmpty();
  }

  @Test
  void whatWasInForceBeforeEpochsWereKeptIsNotKnown() {
    home.db().sql("insert into policy_epoch (number, hash, since) values (0, 'h', 0)").update();
    assertThat(bench.history.list(OWNER, 1, 1).getFirst().kept()).isFalse();
    assertThatThrownBy(() -> bench.history.compare(OWNER, 0, 1))
        .hasMessageContaining("earlier version");
    assertThatThrownBy(() -> bench.history.putBack(OWNER, 99)).hasMessageContaining("no such");
  }

  @Test
  void anEpochOfAnEarlierVersionThatIsStillInForceIsKeptFromNowOn() {
    home.db().sql("delete from policy_source").update();
    home.db().sql("update policy_epoch set cause = null").update();
    PolicyBench updated = another();
    assertThat(updated.epoch()).isEqualTo(1);
    assertThat(updated.history.list(OWNER, 0, 1).getFirst().kept()).isTrue();
  }
}
