package dev.suiren.kernel.internal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Job;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.testing.ManualClock;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SchedulerJobsTest {
  @TempDir Path folder;
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private com.zaxxer.hikari.HikariDataSource source;
  private Db db;
  private SchedulerJobs jobs;

  @BeforeEach
  void open() throws Exception {
    var wiring = new KernelWiring();
    var settings =
        new KernelSettings(folder, Optional.empty(), Optional.empty(), Optional.empty(), 4);
    Home home = wiring.home(settings);
    source = wiring.dataSource(settings, home);
    db = wiring.db(source, settings);
    db.sql("create table if not exists deed (what text not null)").update();
    jobs = jobs(source, List.of(job("note", done::add)));
  }

  private SchedulerJobs jobs(DataSource source, List<Job> kinds) {
    return new SchedulerJobs(db, source, 4, Clock.systemUTC(), true, () -> kinds);
  }

  @AfterEach
  void close() {
    jobs.stop();
    source.close();
  }

  @Test
  void aJobAndTheRowItBelongsToRollBackTogether() {
    assertThatThrownBy(
            () ->
                db.inTransaction(
                    () -> {
                      db.sql("insert into deed (what) values ('a')").update();
                      jobs.enqueue("note", "a");
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");

    assertThat(count("deed")).isZero();
    assertThat(count("scheduled_tasks")).isZero();
  }

  @Test
  void runsWhatWasCommitted() throws Exception {
    jobs.start();
    db.inTransaction(
        () -> {
          db.sql("insert into deed (what) values ('a')").update();
          jobs.enqueue("note", "a");
        });

    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("a");
    assertThat(count("deed")).isOne();
  }

  @Test
  void runsWhatADeadProcessHadPicked() throws Exception {
    jobs.enqueue("note", "left behind");
    db.sql("update scheduled_tasks set picked = true, picked_by = 'dead'").update();

    jobs.start();

    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("left behind");
  }

  @Test
  void enqueuingWhatAlreadyWaitsChangesNothing() {
    jobs.enqueue("note", "a");
    jobs.enqueue("note", "a");

    assertThat(count("scheduled_tasks")).isOne();
  }

  @Test
  void aCancelledJobIsForgotten() {
    jobs.enqueue("note", "a");
    jobs.cancel("note", "a");

    assertThat(count("scheduled_tasks")).isZero();
  }

  /// Set back before the start, and set back while the house stands.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aClockThatIsSetBackKeepsNoJobWaiting(boolean beforeTheStart) throws Exception {
    ManualClock clock = ManualClock.atNewYear();
    List<Job> kinds = List.of(job("note", done::add));
    jobs = new SchedulerJobs(db, source, 4, clock, true, () -> kinds);
    if (!beforeTheStart) {
      jobs.start();
    }
    jobs.enqueue("note", "a", Duration.ofMinutes(1));
    clock.advance(Duration.ofDays(-2));
    if (beforeTheStart) {
      jobs.start();
    }
    String first = null;
    for (int look = 0; first == null && look < 100; look++) {
      if (!beforeTheStart) {
        jobs.pullIn();
      }
      first = done.poll(200, TimeUnit.MILLISECONDS);
    }

    assertThat(first).isEqualTo("a");
  }

  @Test
  void aPauseThatIsAsLongAsItMayBeIsKept() {
    jobs.enqueue("note", "a", Duration.ofMinutes(10));
    jobs.pullIn();
    jobs.start();

    assertThat(db.sql("select execution_time from scheduled_tasks").query(Timestamp.class).single())
        .isAfter(Instant.now().plus(Duration.ofMinutes(5)));
  }

  /// A message may hold the name of a file or words of a document, whoever logs it.
  @Test
  void aFailureIsLoggedWithoutItsMessage() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    try {
      aFailedJobIsTriedAgain();
    } finally {
      root.detachAppender(lines);
    }
    List<String> failures =
        lines.list.stream()
            .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
            .map(SchedulerJobsTest::whole)
            .toList();
    assertThat(failures)
        .singleElement(as(STRING))
        .contains("job flaky failed", "java.lang.IllegalStateException\n  at ")
        .doesNotContain("first try");
  }

  private static String whole(ILoggingEvent line) {
    StringBuilder text = new StringBuilder(line.getFormattedMessage());
    for (var cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
      text.append('\n').append(cause.getMessage());
    }
    return text.toString();
  }

  @Test
  void aFailedJobIsTriedAgain() throws Exception {
    BlockingQueue<String> tries = new LinkedBlockingQueue<>();
    Job flaky =
        job(
            "flaky",
            subject -> {
              tries.add(subject);
              if (tries.size() == 1) {
                throw new IllegalStateException("first try");
              }
              done.add(subject);
            });
    jobs = jobs(source, List.of(flaky));
    jobs.start();
    jobs.enqueue("flaky", "a");

    assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo("a");
  }

  @Test
  void manyThatWaitOfOneKindDoNotKeepAnotherKindWaiting() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    jobs = jobs(source, List.of(job("slow", 2, s -> await(released)), job("quick", 1, done::add)));
    jobs.start();
    db.inTransaction(() -> IntStream.range(0, 50).forEach(i -> jobs.enqueue("slow", "s" + i)));
    jobs.enqueue("quick", "q");

    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("q");
    released.countDown();
  }

  @Test
  void neverRunsMoreAtOnceThanAllowed() throws Exception {
    AtomicInteger running = new AtomicInteger();
    BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
    Consumer<String> work =
        subject -> {
          int now = running.incrementAndGet();
          db.sql("insert into deed (what) values (?)").param(subject).update();
          running.decrementAndGet();
          seen.add(now);
        };
    jobs =
        new SchedulerJobs(
            db,
            source,
            2,
            Clock.systemUTC(),
            true,
            () -> List.of(job("one", 9, work), job("two", 9, work)));
    db.inTransaction(
        () ->
            IntStream.range(0, 30)
                .forEach(
                    i -> {
                      jobs.enqueue("one", "s" + i);
                      jobs.enqueue("two", "s" + i);
                    }));
    jobs.start();

    for (int i = 0; i < 60; i++) {
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isNotNull().isLessThanOrEqualTo(2);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int count(String table) {
    return db.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static Job job(String name, Consumer<String> work) {
    return job(name, 1, work);
  }

  private static Job job(String name, int parallel, Consumer<String> work) {
    return new Job() {
      @Override
      public int parallel() {
        return parallel;
      }

      @Override
      public String name() {
        return name;
      }

      @Override
      public void run(String subject) {
        work.accept(subject);
      }
    };
  }
}
