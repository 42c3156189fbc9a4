package dev.suiren.proof.internal;

import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.Halt;
import dev.suiren.checks.Check;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Expectation;
import dev.suiren.checks.Input;
import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Pairs;
import dev.suiren.comparison.SequentialPlan;
import dev.suiren.comparison.Verdict;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Against;
import dev.suiren.proof.Trials.Compared;
import dev.suiren.proof.Trials.Order;
import dev.suiren.proof.Trials.Tried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trials that end once every verdict is there, with bases whose true difference is known.
@Tag("S5")
class StoppedTrialTest {
  private static final int CLUSTERS = 700;
  private static final long SEED = 1;

  @TempDir Path folder;

  /// Two checks in each cluster but the last ones, of one function.
  private static List<Check> checks(int clusters) {
    return IntStream.range(0, clusters)
        .boxed()
        .flatMap(c -> IntStream.range(0, c % 3 == 0 ? 2 : 1).mapToObj(i -> check("q" + c, i)))
        .toList();
  }

  private static Check check(String cluster, int number) {
    return new Check(
        cluster + "-" + number,
        new Check.Subject("facts", Dimension.KNOWLEDGE, cluster),
        Input.of(cluster + "-" + number),
        List.of(new Expectation.Exact(List.of("yes"), false)));
  }

  /// The items that a base of this ability gets right, mostly the same ones for each base.
  private static Set<String> right(List<Check> checks, long seed, double ability) {
    SplittableRandom common = new SplittableRandom(5);
    SplittableRandom own = new SplittableRandom(seed);
    Set<String> right = new TreeSet<>();
    for (Check check : checks) {
      double hard = common.nextDouble();
      double other = own.nextDouble();
      if ((own.nextDouble() < 0.1 ? other : hard) < ability) {
        right.add(check.id());
      }
    }
    return right;
  }

  private Path record(String name, List<Check> checks, Set<String> right) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Check check : checks) {
      lines.add(
          "{\"item\":\"%s\",\"function\":\"facts\",\"cluster\":\"%s\",\"repeat\":1,\"score\":%d}"
              .formatted(
                  check.id(), check.subject().cluster(), right.contains(check.id()) ? 1 : 0));
    }
    return Files.write(folder.resolve(name), lines);
  }

  private static Trials trials(SimulatedRecordings base) {
    return OverRecordings.trials(base, new TermAudit());
  }

  private static SimulatedRecordings base(Set<String> right) {
    return new SimulatedRecordings(question -> right.contains(question) ? "yes" : "no");
  }

  private Tried run(SimulatedRecordings base, List<Check> checks, Against against) {
    Path out = folder.resolve("b.jsonl");
    Order order = new Order("b", checks, 1, Limits.USUAL, Optional.of(out), Optional.of(against));
    return trials(base).run(LOCAL, order, new Unheard(), new Halt());
  }

  private static final class Unheard implements Trials.Hearer {
    @Override
    public void went(Progress progress) {}

    @Override
    public void progress(String line) {}

    @Override
    public void warning(String line) {}
  }

  /// What the plan says when somebody else brings it the growing records.
  private record Expected(Comparison comparison, int look, Set<String> asked) {}

  private Expected expected(List<Check> checks, Path a, Set<String> right) throws IOException {
    List<String> clusters =
        checks.stream()
            .map(check -> check.subject().cluster())
            .distinct()
            .sorted(Comparator.comparing(cluster -> Hash.of(SEED + " " + cluster)))
            .toList();
    SequentialPlan plan = new SequentialPlan(Against.USUAL_LOOKS, Bar.USUAL);
    for (int look = 1; ; look++) {
      Set<String> some = Set.copyOf(clusters.subList(0, clusters.size() * look / plan.looks()));
      List<Check> asked =
          checks.stream().filter(check -> some.contains(check.subject().cluster())).toList();
      SequentialPlan.Look seen =
          plan.look(Pairs.read(a, record("expected.jsonl", asked, right)), look);
      if (seen.stop()) {
        Set<String> ids = new TreeSet<>(asked.stream().map(Check::id).toList());
        return new Expected(seen.comparison(), look, ids);
      }
    }
  }

  private Compared saysWhatThePlanSays(int clusters, double abilityOfB) throws IOException {
    List<Check> checks = checks(clusters);
    Path a = record("a.jsonl", checks, right(checks, 1, 0.8));
    Set<String> right = right(checks, 2, abilityOfB);
    SimulatedRecordings base = base(right);
    Tried tried = run(base, checks, new Against(a, Bar.USUAL, Against.USUAL_LOOKS, SEED));
    Expected expected = expected(checks, a, right);
    Compared compared = tried.compared().orElseThrow();
    assertThat(compared.look()).isEqualTo(expected.look());
    assertThat(compared.looked().orElseThrow().comparison()).isEqualTo(expected.comparison());
    assertThat(base.asked()).isEqualTo(expected.asked().size());
    assertThat(compared.notAsked()).hasSize(checks.size() - expected.asked().size());
    assertThat(compared.notAsked()).doesNotContainAnyElementsOf(expected.asked());
    return compared;
  }

  private static Verdict verdict(Compared compared) {
    return compared.looked().orElseThrow().comparison().rows().getFirst().verdict();
  }

  @Test
  void aLossEndsTheRunAtTheLookOfThePlan() throws IOException {
    Compared compared = saysWhatThePlanSays(CLUSTERS, 0.5);
    assertThat(verdict(compared)).isEqualTo(Verdict.LOST);
    assertThat(compared.look()).isLessThan(compared.looks());
    assertThat(Files.readAllLines(folder.resolve("b.jsonl")))
        .hasSizeLessThan(checks(CLUSTERS).size())
        .allMatch(
            line -> line.contains("\"plan\":{\"look\":" + compared.look() + ",\"looks\":10}"));
    Pairs later = Pairs.read(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));
    assertThat(later.leftovers().watched())
        .containsExactly(new dev.suiren.comparison.Leftovers.Watched(true, compared.look(), 10));
  }

  @Test
  void whatIsKeptEndsItToo() throws IOException {
    assertThat(verdict(saysWhatThePlanSays(CLUSTERS, 0.8))).isEqualTo(Verdict.KEPT);
  }

  @Test
  void withoutAVerdictAllIsAsked() throws IOException {
    Compared compared = saysWhatThePlanSays(60, 0.75);
    assertThat(compared.look()).isEqualTo(compared.looks());
    assertThat(compared.notAsked()).isEmpty();
  }

  @Test
  void oneLookIsAPlainComparisonOfAll() throws IOException {
    List<Check> checks = checks(60);
    Path a = record("a.jsonl", checks, right(checks, 1, 0.8));
    Tried tried = run(base(right(checks, 2, 0.3)), checks, new Against(a, Bar.USUAL, 1, SEED));
    Path b = folder.resolve("b.jsonl");
    assertThat(tried.ended().why()).isEqualTo(Ended.Why.DONE);
    assertThat(tried.compared().orElseThrow().looked().orElseThrow().comparison())
        .isEqualTo(Comparison.of(Pairs.read(a, b), Bar.USUAL));
    assertThat(Files.readString(b)).doesNotContain("plan");
  }

  @Test
  void aRunThatIsHaltedDecidesNothing() throws IOException {
    List<Check> checks = checks(CLUSTERS);
    Path a = record("a.jsonl", checks, right(checks, 1, 0.8));
    Halt halt = new Halt();
    SimulatedRecordings base =
        new SimulatedRecordings(
            question -> {
              halt.halt();
              return "no";
            });
    Order order =
        new Order(
            "b",
            checks,
            1,
            Limits.USUAL,
            Optional.empty(),
            Optional.of(new Against(a, Bar.USUAL, Against.USUAL_LOOKS, SEED)));
    Tried tried = trials(base).run(LOCAL, order, new Unheard(), halt);
    assertThat(tried.ended().why()).isEqualTo(Ended.Why.CANCELLED);
    assertThat(tried.compared().orElseThrow().looked()).isEmpty();
    assertThat(tried.compared().orElseThrow().notAsked()).isEmpty();
  }

  private static Check remembering(String cluster) {
    return new Check(
        cluster,
        new Check.Subject("memory", Dimension.PERSONALIZATION, cluster),
        Input.of(cluster),
        List.of(new Expectation.Remembers(List.of("m"))));
  }

  @Test
  void whatCannotBePutToTheBaseIsNotKnownToBeKept() throws IOException {
    List<Check> checks = checks(CLUSTERS);
    Set<String> right = right(checks, 1, 0.8);
    Path a = record("a.jsonl", checks, right);
    List<Check> all = new ArrayList<>(checks);
    all.add(remembering("home"));
    for (int looks : new int[] {1, Against.USUAL_LOOKS}) {
      Tried tried = run(base(right), all, new Against(a, Bar.USUAL, looks, SEED));
      Trials.Looked looked = tried.compared().orElseThrow().looked().orElseThrow();
      assertThat(looked.leftovers().unanswered()).isEqualTo(1);
      assertThat(looked.comparison().rows())
          .allMatch(row -> row.verdict() == Verdict.KEPT || row.verdict() == Verdict.GAINED);
      assertThat(looked.comparison().gate()).isEqualTo(Gate.UNDECIDED);
    }
  }

  @Test
  void aRunDoesNotEndBeforeEachFunctionWasSeen() throws IOException {
    String late =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "late" + i)
            .filter(name -> Hash.of(SEED + " " + name).startsWith("ff"))
            .findFirst()
            .orElseThrow();
    List<Check> checks = new ArrayList<>(checks(CLUSTERS));
    Set<String> right = new TreeSet<>(right(checks, 1, 0.8));
    Path a = record("a.jsonl", checks, right);
    Files.writeString(
        a,
        "{\"item\":\"%s\",\"function\":\"rare\",\"cluster\":\"%s\",\"repeat\":1,\"score\":1}\n"
            .formatted(late, late),
        StandardOpenOption.APPEND);
    checks.add(
        new Check(
            late,
            new Check.Subject("rare", Dimension.KNOWLEDGE, late),
            Input.of(late),
            List.of(new Expectation.Exact(List.of("yes"), false))));
    Tried tried = run(base(right), checks, new Against(a, Bar.USUAL, Against.USUAL_LOOKS, SEED));
    Compared compared = tried.compared().orElseThrow();
    assertThat(compared.notAsked()).isEmpty();
    assertThat(compared.looked().orElseThrow().comparison().gate()).isEqualTo(Gate.UNDECIDED);
  }

  @Test
  void nothingIsAskedWhereNothingCanBeCompared() throws IOException {
    SimulatedRecordings base = base(Set.of());
    Path others = record("a.jsonl", List.of(check("other", 0)), Set.of());
    assertThatThrownBy(() -> run(base, checks(9), new Against(others, Bar.USUAL, 10, SEED)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("a.jsonl has no score of any of these checks: nothing to compare");
    Path moved = folder.resolve("moved.jsonl");
    Files.writeString(
        moved,
        "{\"item\":\"q1-0\",\"function\":\"sums\",\"cluster\":\"q1\",\"repeat\":1,\"score\":1}");
    assertThatThrownBy(() -> run(base, checks(9), new Against(moved, Bar.USUAL, 10, SEED)))
        .hasMessage(
            "moved.jsonl line 1: another function or cluster than the check of this name has");
    assertThat(base.asked()).isZero();
  }
}
