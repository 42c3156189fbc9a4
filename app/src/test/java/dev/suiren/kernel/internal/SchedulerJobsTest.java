package dev.suiren.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Job;
import dev.suiren.kernel.KernelSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private int count(String table) {
    return db.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static Job job(String name, java.util.function.Consumer<String> work) {
    return new Job() {
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
