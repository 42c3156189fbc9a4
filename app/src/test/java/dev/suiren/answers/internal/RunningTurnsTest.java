package dev.suiren.answers.internal;

import static dev.suiren.answers.internal.KeptTalks.AT_ONCE;
import static dev.suiren.answers.internal.KeptTalks.LEAVE;
import static dev.suiren.answers.internal.KeptTalks.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.answers.Turns;
import dev.suiren.people.Caller;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Turns that are stopped, crash or lose their reader while they run.
@Tag("S4")
class RunningTurnsTest {
  private static final Caller ANN = Handbook.ANN;
  private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

  @TempDir Path folder;

  private final KeptTalks talks = new KeptTalks();

  @ParameterizedTest
  @EnumSource
  void showsACrashedTurnAsBrokenOff(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Turn turn = ask(talks.open(home, FakeBases.none(), task -> {}), LEAVE);
      assertThat(turn.state()).isEqualTo(Turn.State.RUNNING);
      talks.clock.advance(Duration.ofSeconds(1));
      SqlTurns rows = new SqlTurns(home.db());
      assertThat(rows.breakOffAll(talks.clock.instant())).isEqualTo(1);
      Conversations restarted = talks.open(home, FakeBases.none(), AT_ONCE);
      Listening listening = new Listening();
      restarted.turns().follow(ANN, turn.id(), listening);
      assertThat(listening.ended.getFirst().state()).isEqualTo(Turn.State.BROKEN_OFF);
      assertThat(listening.ended.getFirst().answer()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void stopsABaseThatSaysNothingAndKeepsWhatWasReleased(Databases databases) throws Exception {
    try (TestHome home = databases.open(folder)) {
      FakeBases bases = FakeBases.saying("满一年有10天。[1]").stalling();
      List<Thread> threads = new ArrayList<>();
      Conversations conversations =
          talks.open(home, bases, task -> threads.add(Thread.ofVirtual().start(task)));
      Turn asked = ask(conversations, LEAVE);
      bases.stalled.await();
      Listening listening = new Listening();
      Thread follower =
          Thread.ofVirtual().start(() -> conversations.turns().follow(ANN, asked.id(), listening));
      listening.began.await();
      conversations.turns().stop(ANN, asked.id());
      follower.join();
      threads.getFirst().join();
      assertThat(listening.written.getFirst()).contains("满一年有10天");
      Turn turn = listening.ended.getFirst();
      assertThat(turn.state()).isEqualTo(Turn.State.STOPPED);
      assertThat(turn.answer().orElseThrow().text().value()).isEqualTo("满一年有10天。[1]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void deletingARunningConversationStopsIt(Databases databases) throws Exception {
    try (TestHome home = databases.open(folder)) {
      FakeBases bases = FakeBases.saying("满一年").stalling();
      List<Thread> threads = new ArrayList<>();
      Conversations conversations =
          talks.open(home, bases, task -> threads.add(Thread.ofVirtual().start(task)));
      Turn asked = ask(conversations, LEAVE);
      bases.stalled.await();
      conversations.delete(ANN, asked.conversation());
      threads.getFirst().join();
      assertThat(conversations.list(ANN)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyWaitsForATurnWhoseEndCannotBeWritten(Databases databases) throws Exception {
    try (TestHome home = databases.open(folder)) {
      FakeBases bases = FakeBases.saying("满一年有10天。[1]").stalling();
      List<Thread> threads = new ArrayList<>();
      Conversations conversations =
          talks.open(home, bases, task -> threads.add(Thread.ofVirtual().start(task)));
      Turn asked = ask(conversations, LEAVE);
      bases.stalled.await();
      Listening listening = new Listening();
      var following =
          CompletableFuture.runAsync(
              () -> conversations.turns().follow(ANN, asked.id(), listening), VIRTUAL);
      listening.began.await();
      home.close();
      threads.getFirst().interrupt();
      assertThat(following).failsWithin(Duration.ofSeconds(30));
      assertThat(listening.ended).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesAReaderWhoIsGoneAndATurnThatNobodyRuns(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Turn asked = ask(talks.open(home, FakeBases.none(), task -> {}), LEAVE);
      Turns elsewhere = talks.open(home, FakeBases.none(), AT_ONCE).turns();
      Listening gone =
          new Listening() {
            @Override
            public boolean waits() {
              return false;
            }
          };
      assertThat(CompletableFuture.runAsync(() -> elsewhere.follow(ANN, asked.id(), gone), VIRTUAL))
          .succeedsWithin(Duration.ofSeconds(30));
      assertThat(gone.ended).isEmpty();
      talks.clock.advance(Duration.ofMinutes(31));
      Listening patient = new Listening();
      elsewhere.follow(ANN, asked.id(), patient);
      assertThat(patient.ended.getFirst().state()).isEqualTo(Turn.State.BROKEN_OFF);
    }
  }
}
