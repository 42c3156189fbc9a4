package dev.suiren.base.internal;

import static dev.suiren.base.internal.RecordingHome.EDITOR;
import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.base.internal.RecordingHome.OWNER;
import static dev.suiren.base.internal.RecordingHome.PRICE;
import static dev.suiren.base.internal.RecordingHome.READER;
import static dev.suiren.base.internal.RecordingHome.STRANGER;
import static dev.suiren.base.internal.RecordingHome.all;
import static dev.suiren.base.internal.RecordingHome.prompt;
import static dev.suiren.base.internal.RecordingHome.saying;
import static dev.suiren.base.internal.SpokenBases.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Attempt;
import dev.suiren.base.Attempt.Answered;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Halt;
import dev.suiren.base.Piece;
import dev.suiren.base.Prompt;
import dev.suiren.base.RecordedCalls.Kept;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.kernel.Problem;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was paid for is kept, on both databases.
class KeptRecordingsTest {
  private static final Prompt PROMPT = prompt("谁钻木取火？");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void asksOnceAndReplaysWhatWasSaidToTheLetter(Databases databases) {
    ScriptedServer.Script full =
        to -> {
          to.beginEvents();
          to.event("{\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"hm\"}}]}");
          to.text("燧人\\u0000\\ud800!");
          to.call("light", "{}");
          to.finish("tool_calls");
          to.usage(10, 5);
          to.done();
        };
    try (ScriptedServer server = ScriptedServer.playing(full);
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      Recording first = answer(recorder.ask(PROMPT, 1, new Halt()), false);
      assertThat(first.text()).isEqualTo("燧人\uFFFD\uFFFD!");
      assertThat(first.reasoning()).isEqualTo("hm");
      assertThat(first.calls()).containsExactly(new Piece.ToolCall("c1", "light", "{}"));
      assertThat(first.cost().amount()).isEqualByComparingTo("0.000015");
      assertThat(answer(recorder.ask(PROMPT, 1, new Halt()), true)).isEqualTo(first);
      assertThat(recorder.find(PROMPT, 1)).contains(first);
      assertThat(server.exchanges()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void neverMixesRepeats(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"), saying("b"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      recorder.ask(PROMPT, 1, new Halt());
      assertThat(recorder.has(PROMPT, 2)).isFalse();
      recorder.ask(PROMPT, 2, new Halt());
      assertThat(answer(recorder.ask(PROMPT, 1, new Halt()), true).text()).isEqualTo("a");
      assertThat(answer(recorder.ask(PROMPT, 2, new Halt()), true).text()).isEqualTo("b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSeedCountsOnWithTheRepeats(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      Prompt seeded = new Prompt(PROMPT.messages(), 100, PROMPT.temperature(), OptionalInt.of(40));
      recorder.ask(seeded, 1, new Halt());
      recorder.ask(seeded, 3, new Halt());
      recorder.ask(PROMPT, 1, new Halt());
      List<String> bodies = server.exchanges().stream().map(exchange -> exchange.body()).toList();
      assertThat(bodies.get(0)).contains("\"seed\":40");
      assertThat(bodies.get(1)).contains("\"seed\":42");
      assertThat(bodies.get(2)).doesNotContain("seed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailedAttemptIsKeptAsOneAndTriedAgain(Databases databases) {
    ScriptedServer.Script half =
        to -> {
          to.beginEvents();
          to.text("half an ans");
          to.drop();
        };
    try (ScriptedServer server = ScriptedServer.playing(half, saying("whole"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      Attempt attempt = recorder.ask(PROMPT, 1, new Halt());
      assertThat(attempt).isInstanceOf(Attempt.Failed.class);
      assertThat(((Attempt.Failed) attempt).fault()).isEqualTo(Fault.BROKE_OFF);
      assertThat(((Attempt.Failed) attempt).cost()).isEqualTo(recorder.most(PROMPT));
      assertThat(recorder.find(PROMPT, 1)).isEmpty();
      assertThat(answer(recorder.ask(PROMPT, 1, new Halt()), false).text()).isEqualTo("whole");
      Kept kept = home.calls().list(OWNER).getFirst();
      assertThat(kept.sum().answers()).isEqualTo(1);
      assertThat(kept.failures()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTakesTooLongInTheMiddleIsNotAnswered(Databases databases) {
    ScriptedServer.Script silent =
        to -> {
          to.beginEvents();
          to.text("half");
          to.stall();
        };
    Wires impatient = Wires.patient(Duration.ofMillis(150));
    try (ScriptedServer server = ScriptedServer.playing(silent);
        RecordingHome home = new RecordingHome(databases, folder, impatient)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      assertThat(recorder.ask(PROMPT, 1, new Halt()))
          .isInstanceOfSatisfying(
              Attempt.Failed.class,
              failed -> assertThat(failed.fault()).isEqualTo(Fault.TOOK_TOO_LONG));
      assertThat(recorder.has(PROMPT, 1)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBaseItselfTriesAgainWithinOneCall(Databases databases) {
    ScriptedServer.Script busy = to -> to.answer(429, "application/json", "{}", "Retry-After: 3");
    Wires retrying = Wires.patient(Duration.ofSeconds(30)).retrying(1);
    try (ScriptedServer server = ScriptedServer.playing(busy, saying("at last"));
        RecordingHome home = new RecordingHome(databases, folder, retrying)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      assertThat(answer(recorder.ask(PROMPT, 1, new Halt()), false).text()).isEqualTo("at last");
      assertThat(retrying.pauses).containsExactly(Duration.ofSeconds(3));
      assertThat(home.calls().list(OWNER).getFirst().failures()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyCountedIsChargedAtItsMost(Databases databases) {
    ScriptedServer.Script uncounted =
        to -> {
          to.beginEvents();
          to.text("yes");
          to.finish("stop");
          to.done();
        };
    try (ScriptedServer server = ScriptedServer.playing(uncounted);
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "one");
      Recording answer = answer(recorder.ask(PROMPT, 1, new Halt()), false);
      long most = PROMPT.mostPromptTokens() + 3;
      assertThat(answer.cost().amount())
          .isEqualByComparingTo(BigDecimal.valueOf(most).movePointLeft(6));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameCallMadeTwiceAtOnceIsPaidForOnce(Databases databases) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ScriptedServer.Script slow =
        to -> {
          asked.countDown();
          await(go);
          saying("once").play(to);
        };
    try (ScriptedServer server = ScriptedServer.playing(slow);
        RecordingHome home = new RecordingHome(databases, folder);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      home.add("one", server, PRICE);
      Recorder one = home.recordings().open(EDITOR, "one");
      Recorder other = home.recordings().open(LOCAL, "one");
      Future<Attempt> first = threads.submit(() -> one.ask(PROMPT, 1, new Halt()));
      asked.await();
      Future<Attempt> second = threads.submit(() -> other.ask(PROMPT, 1, new Halt()));
      go.countDown();
      assertThat(answer(first.get(), false)).isEqualTo(answer(second.get(), true));
      assertThat(server.exchanges()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoComesInAndWhatEachSpaceHas(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("one", server, PRICE);
      home.recordings().open(EDITOR, "one").ask(PROMPT, 1, new Halt());
      Kept kept = home.calls().list(OWNER).getFirst();
      Path file = folder.resolve("one.jsonl");
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().list(EDITOR));
      assertProblem(Problem.NOT_ALLOWED, () -> home.recordings().open(READER, "one"));
      assertProblem(Problem.NOT_ALLOWED, () -> home.calls().forget(EDITOR, all(kept.id())));
      assertProblem(Problem.NOT_ALLOWED, () -> home.recordings().export(EDITOR, kept.id(), file));
      assertProblem(Problem.NOT_ALLOWED, () -> home.recordings().open(EDITOR, "recorded:" + file));
      assertThat(home.calls().list(STRANGER)).isEmpty();
      assertProblem(Problem.NOT_FOUND, () -> home.recordings().open(STRANGER, "one"));
      assertProblem(Problem.NOT_FOUND, () -> home.calls().forget(STRANGER, all(kept.id())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsForgottenIsGone(Databases databases) {
    try (ScriptedServer server = ScriptedServer.playing(saying("a"));
        RecordingHome home = new RecordingHome(databases, folder)) {
      home.add("evil", server, PRICE);
      Recorder recorder = home.recordings().open(EDITOR, "evil");
      recorder.ask(PROMPT, 1, new Halt());
      Kept kept = home.calls().list(OWNER).getFirst();
      assertThat(kept.model().value()).doesNotContain("evil");
      assertThat(home.calls().forget(OWNER, all(kept.id()))).isEqualTo(1);
      assertThat(home.calls().list(OWNER)).isEmpty();
      assertThat(recorder.find(PROMPT, 1)).isEmpty();
      recorder.ask(PROMPT, 1, new Halt());
      assertThat(home.calls().list(OWNER)).hasSize(1);
    }
  }

  private static Recording answer(Attempt attempt, boolean replayed) {
    assertThat(attempt)
        .isInstanceOfSatisfying(
            Answered.class, answered -> assertThat(answered.replayed()).isEqualTo(replayed));
    return ((Answered) attempt).recording();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
