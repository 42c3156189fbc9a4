package dev.suiren.kernel.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Job;
import dev.suiren.kernel.Jobs;
import dev.suiren.kernel.Trace;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Durable jobs by db-scheduler. Its table takes part in our transactions, so that a job exists
/// exactly when the row it works on does.
final class SchedulerJobs implements Jobs, SmartLifecycle {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Db db;
  private final DataSource source;
  private final int threads;
  private final Clock clock;
  private final boolean soleOwner;
  private final Supplier<List<Job>> jobs;
  private final Map<String, OneTimeTask<Void>> tasks = new HashMap<>();
  private volatile Scheduler scheduler;
  private volatile boolean running;

  SchedulerJobs(
      Db db,
      DataSource source,
      int threads,
      Clock clock,
      boolean soleOwner,
      Supplier<List<Job>> jobs) {
    this.db = db;
    this.source = new TransactionAwareDataSourceProxy(source);
    this.threads = threads;
    this.clock = clock;
    this.soleOwner = soleOwner;
    this.jobs = jobs;
    this.scheduler = build(List.of());
  }

  @Override
  public void enqueue(String name, String subject) {
    enqueue(name, subject, Duration.ZERO);
  }

  @Override
  public void enqueue(String name, String subject, Duration delay) {
    scheduler.scheduleIfNotExists(
        new TaskInstance<Void>(name, subject), clock.instant().plus(delay));
    if (delay.isZero()) {
      db.afterCommit(() -> scheduler.triggerCheckForDueExecutions());
    }
  }

  @Override
  public void cancel(String name, String subject) {
    db.sql(
            """
            delete from scheduled_tasks
            where task_name = :name and task_instance = :subject and picked = :picked
            """)
        .param("name", name)
        .param("subject", subject)
        .param("picked", false)
        .update();
  }

  @Override
  public void start() {
    if (soleOwner) {
      // Nobody else can own these: the process that had picked them is dead.
      db.sql(
              "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
                  + " where picked = true")
          .update();
    }
    for (Job job : jobs.get()) {
      tasks.put(job.name(), task(job));
    }
    scheduler = build(List.copyOf(tasks.values()));
    scheduler.start();
    running = true;
  }

  private static OneTimeTask<Void> task(Job job) {
    Semaphore slots = new Semaphore(job.parallel());
    return Tasks.oneTime(job.name())
        .onFailure(SchedulerJobs::retryLater)
        .execute(
            (instance, context) -> {
              slots.acquireUninterruptibly();
              try {
                job.run(instance.getId());
              } catch (RuntimeException e) {
                throw new JobFailed(e);
              } finally {
                slots.release();
              }
            });
  }

  /// What the scheduler logs in the place of the fault, whose message may hold foreign words.
  private static final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailed(RuntimeException fault) {
      super(Trace.of(fault), null, false, false);
    }
  }

  private static void retryLater(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    int failures = Math.min(complete.getExecution().consecutiveFailures + 1, 12);
    Duration pause = Duration.ofSeconds(1L << failures);
    operations.reschedule(
        complete,
        complete.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
  }

  private Scheduler build(List<OneTimeTask<Void>> known) {
    return Scheduler.create(source, List.copyOf(known))
        .threads(threads)
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(Duration.ofSeconds(5))
        .missedHeartbeatsLimit(6)
        .alwaysPersistTimestampInUTC()
        .shutdownMaxWait(Duration.ofSeconds(5))
        .clock(clock::instant)
        .build();
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// db-scheduler's own table, in the words of each database.
  static void createTable(Db db, boolean postgres) {
    String time = postgres ? "timestamp with time zone" : "timestamp";
    String bytes = postgres ? "bytea" : "blob";
    db.sql(
            """
            create table if not exists scheduled_tasks (
              task_name text not null,
              task_instance text not null,
              task_data %2$s,
              execution_time %1$s,
              picked boolean not null,
              picked_by text,
              last_success %1$s,
              last_failure %1$s,
              consecutive_failures integer,
              last_heartbeat %1$s,
              version bigint not null,
              priority smallint,
              primary key (task_name, task_instance))
            """
                .formatted(time, bytes))
        .update();
    db.sql(
            "create index if not exists scheduled_tasks_due on scheduled_tasks (execution_time,"
                + " picked)")
        .update();
  }
}
