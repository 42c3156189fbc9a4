package dev.suiren.audit.internal;

import static dev.suiren.audit.internal.PolicyBench.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.DryRun.Counts;
import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.DryRun.Example;
import dev.suiren.audit.DryRun.Outcome;
import dev.suiren.audit.DryRun.State;
import dev.suiren.audit.DryRun.Trial;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunsTest {
  private static final Handling OTHERWISE =
      Handling.parse(List.of("contact:staff:mask", "secret:staff:note"));

  @TempDir Path folder;
  private TestHome home;
  private PolicyBench bench;

  @BeforeEach
  void open() {
    home = Databases.SQLITE.open(folder.resolve("home"));
    bench = new PolicyBench(home, folder.resolve("terms.txt"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  /// Texts in memory.
  private record Shelf(List<Item> items, Runnable between) implements Inspectable {
    @Override
    public long count(Caller caller) {
      return items.size();
    }

    @Override
    public void read(Caller caller, Predicate<Item> reader) {
      for (Item item : items) {
        between.run();
        if (!reader.test(item)) {
          return;
        }
      }
    }

    @Override
    public Progress progress(Caller caller, long epoch) {
      return new Progress(0, 0);
    }
  }

  private static Inspectable.Item item(String name, String text, int... cuts) {
    List<Inspectable.Passage> passages =
        IntStream.range(0, cuts.length - 1)
            .mapToObj(i -> new Inspectable.Passage(name + i, cuts[i], cuts[i + 1]))
            .toList();
    return new Inspectable.Item(name, name + ".md", text, passages, Set.of(Audience.STAFF));
  }

  private Trial tried(DryRuns runs, Draft draft) {
    runs.begin(OWNER, draft);
    return ended(runs);
  }

  private static Trial ended(DryRuns runs) {
    while (runs.find(OWNER).orElseThrow().state() == State.RUNNING) {
      Thread.onSpinWait();
    }
    return runs.find(OWNER).orElseThrow();
  }

  private DryRuns over(Inspectable.Item... items) {
    return bench.dryRuns(new Shelf(List.of(items), () -> {}));
  }

  @Test
  void countsPassagesThatAChangeWouldHoldMaskAndRelease() {
    ListId old = bench.addStandard("old.txt", "白鹭计划\n");
    ListId fresh = bench.add("new.txt", "灰鹭计划\n苍鹭计划\tmask\n");
    DryRuns runs =
        over(
            item("a", "说起灰鹭计划。还有灰鹭计划。完了。", 0, 7, 14, 17),
            item("b", "苍鹭计划与春天。", 0, 8),
            item("c", "白鹭计划。", 0, 5));
    long epoch = bench.epoch();
    Trial trial = tried(runs, new Draft.Switched(fresh, ListMode.STANDARD));
    assertThat(trial.state()).isEqualTo(State.DONE);
    assertThat(trial.done()).isEqualTo(3);
    assertThat(trial.total()).isEqualTo(3);
    assertThat(trial.counts()).isEqualTo(new Counts(2, 1, 0, 1));
    Example first = trial.examples().getFirst();
    assertThat(first.outcome()).isEqualTo(Outcome.HELD);
    assertThat(first.document()).isEqualTo("a");
    assertThat(first.name().value()).isEqualTo("a.md");
    assertThat(first.passage()).isEqualTo("a0");
    assertThat(first.term().value()).isEqualTo("灰鹭计划");
    assertThat(first.around().value()).startsWith("说起灰鹭计划");
    assertThat(tried(runs, new Draft.Removed(old)).counts()).isEqualTo(new Counts(0, 0, 1, 0));
    assertThat(bench.epoch()).as("nothing was changed").isEqualTo(epoch);
    assertThat(bench.lists.list(OWNER)).hasSize(2);
  }

  @Test
  void triesANewTextAndAWayBack() {
    ListId id = bench.addStandard("names.txt", "白鹭计划\n");
    DryRuns runs = over(item("a", "灰鹭计划。", 0, 5), item("c", "白鹭计划。", 0, 5));
    Upload upload = Upload.of("x.txt", "灰鹭计划\n");
    Trial trial = tried(runs, new Draft.Replaced(id, upload, ListMode.STANDARD));
    assertThat(trial.counts()).isEqualTo(new Counts(1, 0, 1, 1));
    assertThat(trial.about().name().orElseThrow().value()).isEqualTo("names.txt");
    assertThat(tried(runs, new Draft.PutBack(1)).counts()).isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void triesAnotherChoiceForPersonalDataAndSecrets() {
    DryRuns runs = over(item("a", "电话13800138000。", 0, 14), item("b", "密码：Abc12345。", 0, 12));
    Trial trial = tried(runs, new Draft.Handled(OTHERWISE));
    assertThat(trial.about().handling()).contains(OTHERWISE);
    assertThat(trial.counts()).isEqualTo(new Counts(0, 1, 1, 0));
    assertThat(trial.examples())
        .extracting(Example::outcome)
        .containsExactly(Outcome.MASKED, Outcome.RELEASED);
    assertThat(bench.state.show(OWNER).handling()).isEqualTo(Handling.SHIPPED);
  }

  /// Another process finds which change was tried, not what came of it.
  @Test
  void isTriedAgainAfterARestart() {
    ListId id = bench.addStandard("names.txt", "白鹭计划\n");
    Inspectable.Item item = item("a", "灰鹭计划。", 0, 5);
    for (Draft draft :
        List.of(
            new Draft.Replaced(id, Upload.of("x.txt", "灰鹭计划\n"), ListMode.STANDARD),
            new Draft.Switched(id, ListMode.STRICT),
            new Draft.Removed(id),
            new Draft.PutBack(1),
            new Draft.Handled(OTHERWISE))) {
      Trial before = tried(over(item), draft);
      DryRuns after = over(item);
      Trial lost = after.find(OWNER).orElseThrow();
      assertThat(lost.state()).isEqualTo(State.LOST);
      assertThat(lost.about().kind()).isEqualTo(before.about().kind());
      assertThat(lost.about().mode()).isEqualTo(before.about().mode());
      assertThat(lost.about().handling()).isEqualTo(before.about().handling());
      after.again(OWNER);
      assertThat(ended(after).counts()).isEqualTo(before.counts());
    }
    DryRuns last = over(item);
    last.cancel(OWNER);
    assertThat(last.find(OWNER)).isEmpty();
    assertThatThrownBy(() -> last.again(OWNER)).hasMessageContaining("nothing was tried");
    tried(over(item), new Draft.Removed(id));
    bench.lists.remove(OWNER, id);
    assertThat(over(item).find(OWNER)).as("of another policy").isEmpty();
  }

  @Test
  void countsAFilesNameToo() {
    ListId id = bench.add("names.txt", "灰鹭计划\n");
    Trial trial = tried(over(item("灰鹭计划", "无。", 0, 2)), new Draft.Switched(id, ListMode.STANDARD));
    assertThat(trial.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    assertThat(trial.examples().getFirst().passage()).isEmpty();
  }

  @Test
  void keepsNoMoreExamplesThanAPageShows() {
    ListId id = bench.add("names.txt", "灰鹭计划\n");
    Inspectable.Item[] many =
        IntStream.range(0, 150)
            .mapToObj(i -> item("n" + i, "灰鹭计划。", 0, 5))
            .toArray(Inspectable.Item[]::new);
    Trial trial = tried(over(many), new Draft.Switched(id, ListMode.STANDARD));
    assertThat(trial.counts().held()).isEqualTo(150);
    assertThat(trial.examples()).hasSize(Trial.MOST);
  }

  @Test
  void endsWhenItIsCancelledAndIsForgottenWhenCancelledAgain() {
    ListId id = bench.add("names.txt", "灰鹭计划\n");
    DryRuns[] runs = new DryRuns[1];
    List<Inspectable.Item> items = List.of(item("a", "无。", 0, 2), item("b", "无。", 0, 2));
    runs[0] = bench.dryRuns(new Shelf(items, () -> runs[0].cancel(OWNER)));
    runs[0].begin(OWNER, new Draft.Switched(id, ListMode.STANDARD));
    assertThat(ended(runs[0]).state()).isEqualTo(State.CANCELLED);
    runs[0].cancel(OWNER);
    assertThat(runs[0].find(OWNER)).isEmpty();
  }

  @Test
  void isWrittenDownWhenItBeginsSoThatForgettingItIsTheLastWord() {
    ListId id = bench.add("names.txt", "灰鹭计划\n");
    DryRuns runs = over(item("a", "无。", 0, 2));
    runs.begin(OWNER, new Draft.Switched(id, ListMode.STANDARD));
    assertThat(over().find(OWNER)).as("of another process").isPresent();
    runs.cancel(OWNER);
    runs.cancel(OWNER);
    assertThat(over().find(OWNER)).isEmpty();
  }

  @Test
  void isForgottenOnceThePolicyIsAnother() {
    ListId id = bench.add("names.txt", "灰鹭计划\n");
    DryRuns runs = over(item("a", "无。", 0, 2));
    tried(runs, new Draft.Removed(id));
    bench.lists.remove(OWNER, id);
    assertThat(runs.find(OWNER)).isEmpty();
  }

  @Test
  void runsOneAtATime() {
    ListId id = bench.add("names.txt", "灰鹭计划\n");
    Draft draft = new Draft.Switched(id, ListMode.STANDARD);
    DryRuns[] runs = new DryRuns[1];
    ProblemException[] refused = new ProblemException[1];
    Runnable again =
        () -> {
          try {
            runs[0].begin(OWNER, draft);
          } catch (ProblemException e) {
            refused[0] = e;
          }
        };
    runs[0] = bench.dryRuns(new Shelf(List.of(item("a", "无。", 0, 2)), again));
    assertThat(tried(runs[0], draft).state()).isEqualTo(State.DONE);
    assertThat(refused[0]).hasMessageContaining("another change is being tried");
  }

  @Test
  void saysThatItBrokeOff() {
    ListId id = bench.add("names.txt", "灰鹭计划\n");
    DryRuns runs =
        bench.dryRuns(
            new Shelf(
                List.of(item("a", "无。", 0, 2)),
                () -> {
                  throw new IllegalStateException("on purpose");
                }));
    assertThat(tried(runs, new Draft.Removed(id)).state()).isEqualTo(State.FAILED);
  }

  @Test
  void isForTheOwner() {
    DryRuns runs = over();
    for (Role role : new Role[] {Role.EDITOR, Role.READER}) {
      Caller caller = PolicyBench.person(role);
      assertThatThrownBy(() -> runs.begin(caller, new Draft.PutBack(1)))
          .hasMessageContaining("owner");
      assertThatThrownBy(() -> runs.find(caller)).hasMessageContaining("owner");
      assertThatThrownBy(() -> runs.cancel(caller)).hasMessageContaining("owner");
    }
  }
}
