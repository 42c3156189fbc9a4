package dev.suiren.runs.internal;

import static dev.suiren.base.internal.RecordingHome.PRICE;
import static dev.suiren.base.internal.RecordingHome.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.internal.RecordingHome;
import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.proof.internal.OverRecordings;
import dev.suiren.proof.spi.PrivateHomes;
import dev.suiren.runs.AttendedRuns;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.runs.SetId;
import dev.suiren.runs.Uses;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// The room over a test's own database and a base that is spoken to over real connections.
final class RunHouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static final Caller OWNER = person("here", "olga", Role.OWNER);
  static final Caller EDITOR = person("here", "ed", Role.EDITOR);
  static final Caller READER = person("here", "rita", Role.READER);
  static final Caller STRANGER = person("elsewhere", "olga", Role.OWNER);

  /// Three checks, of which a base by itself is asked two.
  static final String CHECKS =
      """
      - {id: capital, function: facts, dimension: knowledge, question: "What is the capital of France?", expect: {contains: [Paris]}}
      - {id: sum, function: sums, dimension: mathematics, question: "What is 20 and 22?", expect: {number: 42}}
      - {id: shop, function: facts, dimension: knowledge, question: "When?", documents: shop, expect: {cites: terms.md}}
      """;

  final ManualClock clock = ManualClock.atNewYear();
  final RecordingHome home;
  final Store store;
  final UnderWay underWay = new UnderWay();
  final KeptSets sets;
  final Runs runs;
  final AttendedRuns attended;
  final Judgements judgements;
  final Scores scores;
  final Uses uses;
  final TermAudit audit = new TermAudit("evil");
  private final Path folder;

  RunHouse(Databases databases, Path folder) {
    this(databases, folder, OverRecordings.NO_HOMES);
  }

  RunHouse(Databases databases, Path folder, Supplier<PrivateHomes> homes) {
    home = new RecordingHome(databases, folder);
    JsonMapper json = JsonMapper.builder().build();
    store =
        Store.of(
            home.db(),
            new Store.Stamps(new Ids(clock, new SecureRandom()), clock),
            json,
            databases == Databases.SQLITE);
    this.folder = folder;
    sets = readAnew();
    Trials trials = OverRecordings.trials(home.recordings(), audit, homes);
    Conduct conduct = new Conduct(store, underWay, () -> trials, sets, home.recordings());
    Opening opening = new Opening(store, underWay, home.recordings());
    runs = new KeptRuns(store, sets, opening, conduct, audit);
    attended = new WaitedFor(sets, opening, conduct);
    judgements = new KeptJudgements(store, sets, home.recordings(), audit);
    scores = new KeptScores(store, sets);
    uses = new KeptUses(store, sets, home.calls(), audit);
    home.telling(new Departures(store)::heard);
  }

  /// The sets of the same rows, none of them remembered.
  KeptSets readAnew() {
    return new KeptSets(store, new KeptDocuments(home.db(), scratch(folder)), audit);
  }

  private static Path scratch(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("scratch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Caller person(String space, String name, Role role) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId(space),
        Optional.of(new PersonId(name)),
        name,
        role,
        Set.of(),
        Audience.STAFF);
  }

  /// Says Paris to whoever asks for a capital, and 41 otherwise.
  static ScriptedServer.Script knowing() {
    return to -> saying(to.body().contains("capital") ? "It is Paris." : "It is 41.").play(to);
  }

  RunHouse withBase(ScriptedServer server) {
    home.add("one", server, PRICE);
    return this;
  }

  RunHouse withSeeingBase(ScriptedServer server) {
    home.addSeeing("one", server, PRICE);
    return this;
  }

  static CheckSet set(String text) {
    return new CheckSet("shop", Optional.empty(), List.of(new CheckFile("shop.yaml", text)));
  }

  SetId keep(String text) {
    return sets.keep(EDITOR, set(text)).id();
  }

  Run start(SetId set, int repeats) {
    return runs.start(EDITOR, new Runs.Order(set, "one", repeats, Limits.USUAL));
  }

  /// One call after the other.
  Run startOneByOne(SetId set, int repeats) {
    Limits usual = Limits.USUAL;
    Limits limits =
        new Limits(
            1, usual.requestsPerMinute(), usual.tokensPerMinute(), usual.budget(), usual.batch());
    return runs.start(EDITOR, new Runs.Order(set, "one", repeats, limits));
  }

  /// A run that went to its end.
  Run ended(SetId set, int repeats) throws InterruptedException {
    RunId id = start(set, repeats).id();
    awaitAll();
    return runs.get(EDITOR, id);
  }

  /// Writes into a run's row.
  void change(RunId run, String set) {
    home.db().sql("update run set " + set + " where id = ?").params(run.value()).update();
  }

  /// What is judged is written beside the next call.
  void awaitRight(RunId run, int answers) {
    awaitTally(run, tally -> tally.right() == answers);
  }

  void awaitTally(RunId run, Predicate<Run.Tally> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.test(runs.get(EDITOR, run).tally())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not so many answers in time");
      }
      Thread.onSpinWait();
    }
  }

  /// Waits until no run is under way.
  void awaitAll() throws InterruptedException {
    synchronized (underWay) {
      while (!underWay.ids().isEmpty()) {
        underWay.wait();
      }
    }
  }

  static void assertProblem(Problem problem, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.problem()).isEqualTo(problem));
  }

  @Override
  public void close() {
    underWay.close();
    home.close();
  }
}
