package dev.suiren.swaps.internal;

import static dev.suiren.audit.TermAudit.cleared;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.Cost;
import dev.suiren.base.SourceId;
import dev.suiren.checks.Check;
import dev.suiren.checks.Dimension;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.proof.Card;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.ScoreLine;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Score;
import dev.suiren.runs.Scores;
import dev.suiren.runs.SetId;
import dev.suiren.runs.Shown;
import dev.suiren.swaps.Swaps;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/// Kept runs as a test tells them, behind the doors of `runs`.
final class Stage implements Runs, Scores, Judgements {
  static final Caller EDITOR =
      new Caller(
          Caller.Kind.PERSON,
          new SpaceId("home"),
          Optional.of(new PersonId("p")),
          "p",
          Role.EDITOR,
          Set.of(),
          Audience.STAFF);

  private static final Cost NOTHING = Cost.none(Currency.getInstance("USD"));

  final TermAudit audit = new TermAudit("heron");
  final Swaps swaps;
  final KeptPortraits portraits = new KeptPortraits(this, this, audit);

  private final Map<RunId, Run> runs = new LinkedHashMap<>();
  private final Map<RunId, List<Told>> told = new LinkedHashMap<>();

  /// @param scratch for files
  Stage(Path scratch) {
    this(scratch, (caller, found) -> Optional.empty());
  }

  /// @param keeping where verdicts go
  Stage(Path scratch, Keeping keeping) {
    this.swaps =
        new KeptSwaps(
            this, new RunFiles(this, scratch), audit, new ChangedItems(this, this, audit), keeping);
  }

  /// In place of the run of this name.
  void replace(RunId run, Run.State state, List<Told> checks) {
    Run before = get(EDITOR, run);
    Run.Course course = before.course();
    told.put(run, checks);
    runs.put(
        run,
        new Run(
            run,
            before.set(),
            before.base(),
            before.terms(),
            new Run.Course(
                state,
                course.why(),
                course.by(),
                course.started(),
                course.ended(),
                course.progress()),
            before.tally()));
  }

  /// @param scores one for each repeat; not a number for one that was not answered
  record Told(String function, double... scores) {}

  /// A run of some checks; the place of a check is its place here.
  RunId add(String name, String set, List<Told> checks) {
    RunId id = new RunId(name);
    int repeats = checks.stream().mapToInt(it -> it.scores().length).max().orElse(1);
    List<Score> scores = scores(checks);
    int judged = (int) scores.stream().filter(it -> it.score().isPresent()).count();
    double right = scores.stream().mapToDouble(it -> it.score().orElse(0)).sum();
    told.put(id, checks);
    runs.put(
        id,
        new Run(
            id,
            new KeptSet(new SetId(set), cleared(set), false, checks.size()),
            new Run.Asked(cleared(name), cleared("url"), cleared("m"), new SourceId("source")),
            new Run.Terms(repeats, ProofRuns.Limits.USUAL),
            new Run.Course(
                Run.State.DONE,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(runs.size())),
                Optional.empty(),
                new Progress(0, 0, 0, 0, NOTHING, Optional.empty(), Optional.empty())),
            new Run.Tally(
                judged, (int) right, scores.size() - judged, Math.max(1, checks.size()), 0)));
    return id;
  }

  private static List<Score> scores(List<Told> checks) {
    List<Score> scores = new ArrayList<>();
    for (int place = 0; place < checks.size(); place++) {
      Told check = checks.get(place);
      for (int repeat = 1; repeat <= check.scores().length; repeat++) {
        double score = check.scores()[repeat - 1];
        scores.add(
            new Score(
                place,
                new Score.Subject(
                    "item" + place, check.function(), Dimension.KNOWLEDGE, "item" + place),
                repeat,
                Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score),
                false,
                new Score.Answer(Optional.empty(), OptionalLong.empty())));
      }
    }
    return scores;
  }

  @Override
  public Run get(Caller caller, RunId run) {
    Run found = runs.get(run);
    if (found == null || !caller.may(Role.EDITOR)) {
      throw new ProblemException(Problem.NOT_FOUND, "there is no such run");
    }
    return found;
  }

  @Override
  public Page list(Caller caller, Runs.Wanted wanted) {
    List<Run> all = new ArrayList<>(runs.values()).reversed();
    return new Page(all.stream().skip(wanted.offset()).limit(wanted.limit()).toList(), all.size());
  }

  private List<Told> told(RunId run) {
    return told.getOrDefault(run, List.of());
  }

  @Override
  public void read(Caller caller, RunId run, Consumer<Score> each) {
    scores(told(get(caller, run).id())).forEach(each);
  }

  @Override
  public void write(Caller caller, RunId run, Path file) {
    ScoreLine.write(file, each -> lines(caller, run, each));
  }

  @Override
  public void lines(Caller caller, RunId run, Consumer<String> each) {
    read(
        caller,
        run,
        score ->
            each.accept(
                "{\"item\":\"%s\",\"function\":\"%s\",\"cluster\":\"%s\",\"repeat\":%d,\"score\":%s}"
                    .formatted(
                        score.subject().item(),
                        score.subject().function(),
                        score.subject().cluster(),
                        score.repeat(),
                        score.score().isPresent() ? score.score().getAsDouble() : "null")));
  }

  @Override
  public Figures figures(Caller caller, RunId run) {
    Run found = get(caller, run);
    Card.Row row =
        new Card.Row(
            "knowledge",
            found.set().checks(),
            found.tally().judged(),
            found.tally().unanswered(),
            found.tally().share(),
            OptionalLong.of(1200),
            Optional.of(new Cost(new BigDecimal("0.5"), Currency.getInstance("CNY"))),
            false);
    List<Card.Row> functions =
        told(run).stream()
            .map(Told::function)
            .distinct()
            .sorted()
            .map(
                name ->
                    new Card.Row(
                        name, 1, 1, 0, row.right(), OptionalLong.empty(), Optional.empty(), false))
            .toList();
    return new Figures(List.of(row), functions);
  }

  @Override
  public Item item(Caller caller, RunId run, int place, int from) {
    Told check = told(get(caller, run).id()).get(place);
    double score = from <= check.scores().length ? check.scores()[from - 1] : Double.NaN;
    Reason reason = new Reason(Reason.Code.MISSING_TEXT, List.of("the heron"));
    Judgement judgement =
        Double.isNaN(score)
            ? new Judgement.NotAnswered(reason)
            : score > 0.5 ? new Judgement.Right() : new Judgement.Wrong(reason);
    Said said =
        Double.isNaN(score)
            ? new Said.Nothing()
            : new Said.Kept(
                new Shown.Passed(cleared("It is " + (score > 0.5 ? "right" : "wrong"))));
    return new Item(
        place,
        new Title(
            cleared("item" + place), cleared(check.function()), new Shown.Passed(cleared("Q?"))),
        NO_CHECK,
        List.of(
            new Answer(
                from,
                judgement,
                said,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        check.scores().length);
  }

  private static final Check NO_CHECK = dev.suiren.checks.CheckSet.shipped().checks().getFirst();

  @Override
  public Forecast forecast(Caller caller, Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Run start(Caller caller, Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Run resume(Caller caller, RunId run, Optional<BigDecimal> budget) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stop(Caller caller, RunId run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(Caller caller, RunId run) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Items items(Caller caller, RunId run, Judgements.Wanted wanted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void judge(Caller caller, RunId run, Place place, boolean right, String note) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void withdraw(Caller caller, RunId run, Place place) {
    throw new UnsupportedOperationException();
  }
}
