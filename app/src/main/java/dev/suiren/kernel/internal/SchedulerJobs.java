package dev.suiren.kernel.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Job;
import dev.suiren.kernel.Jobs;
import dev.suiren.kernel.Trace;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Durable jobs by db-scheduler. Its table takes part in our transactions, so that a job exists
/// exactly when the row it works on does. Each kind has a scheduler of its own with as many threads
/// as the kind may use, so that no kind waits in another's queue.
final class SchedulerJobs implements Jobs, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SchedulerJobs.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LOOK_AT_THE_CLOCK = Duration.ofMinutes(1);

  private final Db db;
  private final DataSource source;
  private final int threads;
  private final Clock clock;
  private final boolean soleOwner;
  private final Supplier<List<Job>> jobs;
  private final SchedulerClient client;
  private final Map<String, Scheduler> schedulers = new ConcurrentHashMap<>();

  /// What may run at once of all kinds together; first come, first served.
  private final Semaphore slots;

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(virtual("clock-watch"));

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
    this.slots = new Semaphore(threads, true);
    this.client =
        SchedulerClient.Builder.create(this.source)
            .jdbcCustomization(new AutodetectJdbcCustomization(this.source, true))
            .build();
  }

  @Override
  public void enqueue(String name, String subject) {
    enqueue(name, subject, Duration.ZERO);
  }

  @Override
  public void enqueue(String name, String subject, Duration delay) {
    client.scheduleIfNotExists(new TaskInstance<Void>(name, subject), clock.instant().plus(delay));
    Scheduler scheduler = schedulers.get(name);
    if (delay.isZero() && scheduler != null) {
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
    pullIn();
    long pause = LOOK_AT_THE_CLOCK.toSeconds();
    watch.scheduleWithFixedDelay(this::tryToPullIn, pause, pause, TimeUnit.SECONDS);
    List<Job> kinds = jobs.get();
    List<OneTimeTask<Void>> tasks = kinds.stream().map(this::task).toList();
    for (Job kind : kinds) {
      Scheduler scheduler = build(tasks, kind);
      schedulers.put(kind.name(), scheduler);
      scheduler.start();
    }
    running = true;
  }

  /// Makes due now what waits beyond the longest pause, and wakes whoever waits for the clock:
  /// after it was set back they would stand still for as long as it jumped.
  void pullIn() {
    Instant now = clock.instant();
    db.sql(
            """
            update scheduled_tasks set execution_time = :now
            where picked = :picked and execution_time > :latest
            """)
        .param("now", Timestamp.from(now))
        .param("picked", false)
        .param("latest", Timestamp.from(now.plus(LONGEST_PAUSE)))
        .update();
    schedulers.values().forEach(Scheduler::triggerCheckForDueExecutions);
  }

  private void tryToPullIn() {
    try {
      pullIn();
    } catch (DataAccessException e) {
      LOG.warn("waiting jobs could not be looked at {}", Trace.of(e));
    }
  }

  private OneTimeTask<Void> task(Job job) {
    return Tasks.oneTime(job.name())
        .onFailure(SchedulerJobs::retryLater)
        .execute(
            (instance, context) -> {
              slots.acquireUninterruptibly();
              try {
                job.run(instance.getId());
              } finally {
                slots.release();
              }
            });
  }

  /// Told here and not by db-scheduler, which would write the failure's message: those name files.
  private static void retryLater(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    LOG.warn(
        "job {} failed and is tried again {}",
        complete.getExecution().taskInstance.getTaskName(),
        complete.getCause().map(Trace::of).orElse("without a cause"));
    int failures = Math.min(complete.getExecution().consecutiveFailures + 1, 12);
    Duration pause = Duration.ofSeconds(1L << failures);
    operations.reschedule(
        complete,
        complete.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
  }

  private Scheduler build(List<OneTimeTask<Void>> all, Job kind) {
    int parallel = Math.clamp(kind.parallel(), 1, threads);
    return Scheduler.create(source, List.copyOf(all))
        .threads(parallel)
        .executorService(Executors.newFixedThreadPool(parallel, virtual("job-" + kind.name())))
        .dueExecutor(Executors.newSingleThreadExecutor(virtual("due-" + kind.name())))
        .housekeeperExecutor(Executors.newScheduledThreadPool(3, virtual("keep-" + kind.name())))
        .jdbcCustomization(new OneKind(source, kind.name()))
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(Duration.ofSeconds(5))
        .missedHeartbeatsLimit(6)
        .shutdownMaxWait(Duration.ofSeconds(5))
        .clock(clock::instant)
        .failureLogging(LogLevel.OFF, false)
        .build();
  }

  private static ThreadFactory virtual(String name) {
    return Thread.ofVirtual().name(name + "-", 0).factory();
  }

  /// All kinds end at the same time, so that the wait is that of the slowest.
  @Override
  public void stop() {
    running = false;
    watch.shutdownNow();
    List<Thread> ends =
        schedulers.values().stream().map(each -> Thread.startVirtualThread(each::stop)).toList();
    try {
      for (Thread end : ends) {
        end.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
