package dev.suiren.base.internal;

import static dev.suiren.base.internal.RecordingHome.EDITOR;
import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.base.internal.RecordingHome.OWNER;
import static dev.suiren.base.internal.RecordingHome.PRICE;
import static dev.suiren.base.internal.RecordingHome.STRANGER;
import static dev.suiren.base.internal.RecordingHome.all;
import static dev.suiren.base.internal.RecordingHome.prompt;
import static dev.suiren.base.internal.RecordingHome.saying;
import static dev.suiren.base.internal.SpokenBases.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.suiren.base.Halt;
import dev.suiren.base.RecordedCalls.Call;
import dev.suiren.base.RecordedCalls.Kept;
import dev.suiren.base.RecordedCalls.Page;
import dev.suiren.base.RecordedCalls.Period;
import dev.suiren.base.RecordedCalls.Scope;
import dev.suiren.base.RecordedCalls.Sought;
import dev.suiren.base.RecordedCalls.Tokens;
import dev.suiren.base.RecordedCalls.Wanted;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.RecordingsForgotten;
import dev.suiren.kernel.Problem;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was paid for can be looked through, taken out and let go of, on both databases.
class KeptCallsTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;

  /// Asks one question a day, the first at New Year.
  private static void ask(RecordingHome home, String base, int... questions) {
    Recorder recorder = home.recordings().open(EDITOR, base);
    for (int question : questions) {
      recorder.ask(prompt("question " + question), 1, new Halt());
      home.clock.advance(DAY);
    }
  }

  private static Wanted wanted(int offset, int limit) {
    return new Wanted(Optional.empty(), Optional.empty(), offset, limit);
  }

  private static Page sought(RecordingHome home, String beginning, Set<String> requests) {
    Optional<Sought> sought = Optional.of(new Sought(beginning, requests));
    return home.calls().calls(OWNER, new Wanted(Optional.empty(), sought, 0, 10));
  }

  private static List<Instant> times(Page page) {
    return page.calls().stream().map(call -> call.recording().asked()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void whatThereIsOfEachBaseIsAddedUp(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("燧人"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      home.add("two", server, PRICE);
      ask(home, "one", 1, 2, 3);
      ask(home, "two", 1);
      List<Kept> kept = home.calls().list(OWNER);
      assertThat(kept).extracting(it -> it.model().value()).containsExactly("one", "two");
      assertThat(kept.getFirst().sum().answers()).isEqualTo(3);
      assertThat(kept.getFirst().sum().tokens()).isEqualTo(new Tokens(30, 15));
      assertThat(kept.getFirst().sum().bytes()).isEqualTo(3 * 6);
      assertThat(kept.getFirst().sum().paid())
          .singleElement()
          .satisfies(cost -> assertThat(cost.amount()).isEqualByComparingTo("0.000045"));
      assertThat(kept.getFirst().sum().period())
          .contains(new Period(NEW_YEAR, NEW_YEAR.plus(DAY.multipliedBy(2))));
      Scope early = new Scope(Optional.empty(), Optional.of(NEW_YEAR.plus(DAY)));
      assertThat(home.calls().sum(OWNER, early).answers()).isEqualTo(1);
      assertThat(home.calls().list(STRANGER)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void callsAreListedFromTheLatestAndFoundByTheirHash(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      home.add("two", server, PRICE);
      ask(home, "one", 1, 2, 3);
      ask(home, "two", 1);
      Page page = home.calls().calls(OWNER, wanted(1, 2));
      assertThat(page.total()).isEqualTo(4);
      assertThat(times(page))
          .containsExactly(NEW_YEAR.plus(DAY.multipliedBy(2)), NEW_YEAR.plus(DAY));
      Optional<Kept> two = Optional.of(home.calls().list(OWNER).getLast());
      Wanted ofTwo = new Wanted(two.map(Kept::id), Optional.empty(), 0, 10);
      assertThat(home.calls().calls(OWNER, ofTwo).total()).isEqualTo(1);
      String hash = page.calls().getFirst().recording().request();
      String other = page.calls().getLast().recording().request();
      assertThat(sought(home, hash.substring(0, 12), Set.of()).calls())
          .containsExactly(page.calls().getFirst());
      assertThat(sought(home, hash, Set.of(other)).total()).isEqualTo(2);
      assertThat(sought(home, "", Set.of()).total()).isZero();
      assertThat(home.calls().find(OWNER, hash)).contains(page.calls().getFirst());
      assertThat(home.calls().find(STRANGER, hash)).isEmpty();
      assertProblem(Problem.BAD_INPUT, () -> home.calls().calls(OWNER, wanted(-1, 2)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOlderGoesWithItsFailuresAndIsTold(Databases databases) {
    ScriptedServer.Script broken = to -> to.answer(503, "application/json", "{}");
    try (ScriptedServer server =
            ScriptedServer.playing(
                to -> (to.body().contains("question 9") ? broken : saying("a")).play(to));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      home.add("two", server, PRICE);
      List<RecordingsForgotten> told = new ArrayList<>();
      home.telling(told::add);
      ask(home, "one", 9, 1, 2);
      ask(home, "two", 1);
      List<Call> before = home.calls().calls(OWNER, wanted(0, 10)).calls();
      Instant third = NEW_YEAR.plus(DAY.multipliedBy(2));
      Scope older = new Scope(Optional.empty(), Optional.of(third));
      assertThat(home.calls().forget(OWNER, older)).isEqualTo(1);
      assertThat(home.calls().list(OWNER))
          .extracting(kept -> kept.sum().answers(), Kept::failures)
          .containsExactly(tuple(1L, 0L), tuple(1L, 0L));
      assertThat(told)
          .containsExactly(
              new RecordingsForgotten.Calls(
                  OWNER.space(), List.of(before.getLast().recording().request())));
      assertThat(home.calls().forget(STRANGER, older)).isZero();
      Scope rest =
          new Scope(Optional.of(home.calls().list(OWNER).getFirst().id()), Optional.of(third));
      assertProblem(Problem.NOT_FOUND, () -> home.calls().forget(STRANGER, rest));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBaseOfWhichNothingIsLeftIsNotListed(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      ask(home, "one", 1, 2);
      Scope past = new Scope(Optional.empty(), Optional.of(home.clock.instant()));
      assertThat(home.calls().forget(OWNER, past)).isEqualTo(2);
      assertThat(home.calls().list(OWNER)).isEmpty();
      ask(home, "one", 1);
      assertThat(home.calls().list(OWNER)).hasSize(1);
    }
  }

  /// It may be about to get its first answer.
  @ParameterizedTest
  @EnumSource
  void anotherBaseOfWhichNothingIsThereStays(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      ask(home, "one", 1);
      Scope one = all(home.calls().list(OWNER).getFirst().id());
      home.db()
          .sql("insert into base_source (space, source, url, model) values (?, 'x', 'u', 'other')")
          .params(OWNER.space().value())
          .update();
      assertThat(home.calls().forget(OWNER, one)).isEqualTo(1);
      assertThat(home.calls().list(OWNER))
          .extracting(it -> it.model().value())
          .containsExactly("other");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLinesAreThoseOfTheFileThatAnswersAlone(Databases databases) throws IOException {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      ask(home, "one", 1, 2);
      Kept kept = home.calls().list(OWNER).getFirst();
      List<String> lines = new ArrayList<>();
      home.calls().lines(OWNER, kept.id(), lines::add);
      Path file = folder.resolve("one.jsonl");
      home.recordings().export(LOCAL, kept.id(), file);
      assertThat(Files.readAllLines(file)).isEqualTo(lines);
      Recorder alone = home.recordings().open(LOCAL, "recorded:" + file);
      assertThat(alone.find(prompt("question 2"), 1)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheOwnerComesIn(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      ask(home, "one", 1);
      Scope scope = all(home.calls().list(OWNER).getFirst().id());
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().list(EDITOR));
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().calls(EDITOR, wanted(0, 1)));
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().find(EDITOR, "x"));
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().sum(EDITOR, scope));
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().requests(EDITOR, scope, _ -> {}));
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().forget(EDITOR, scope));
      assertProblem(
          Problem.NOT_ALLOWED,
          () -> home.calls().lines(EDITOR, scope.source().orElseThrow(), _ -> {}));
    }
  }
}
