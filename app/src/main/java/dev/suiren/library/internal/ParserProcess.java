package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import dev.suiren.library.ParserSettings;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One running child. Used by one thread at a time, except for `close`.
///
/// What it says is not trusted: an answer out of form or out of bounds ends it.
final class ParserProcess implements AutoCloseable {
  private static final Duration STARTING = Duration.ofSeconds(60);

  /// A child that has worked this long is replaced, so that nothing can pile up in it.
  private static final Duration WORKING_LIFE = Duration.ofMinutes(5);

  private static final int OUT_OF_MEMORY = 3;
  private static final int OUT_OF_PROCESSOR_TIME = 128 + 24;

  private final ParserSettings settings;
  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private Duration worked = Duration.ZERO;
  private boolean spoiled;

  private ParserProcess(ParserSettings settings, Process process) {
    this.settings = settings;
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
  }

  /// Starts a child and waits until it can take a file.
  static ParserProcess start(ParserSettings settings) throws IOException {
    long processorSeconds = WORKING_LIFE.plus(settings.timePerFile()).toSeconds() * 2 + 60;
    Process process = ParserCommand.of(settings, processorSeconds).start();
    ParserProcess child = new ParserProcess(settings, process);
    try (Deadline _ = child.deadline(STARTING)) {
      ParserFrames.readReady(child.answers);
      return child;
    } catch (IOException broken) {
      child.close();
      throw broken;
    }
  }

  /// Whether it can take another file.
  boolean usable() {
    return !spoiled && process.isAlive() && worked.compareTo(WORKING_LIFE) < 0;
  }

  long pid() {
    return process.pid();
  }

  CompletableFuture<Process> ended() {
    return process.onExit();
  }

  Parsed parse(Path file, String name) {
    long begun = System.nanoTime();
    Deadline deadline = deadline(settings.timePerFile());
    try (deadline) {
      ParserFrames.writeRequest(requests, file, name);
      return ParserFrames.readAnswer(answers, settings.maxCharacters());
    } catch (IOException broken) {
      spoiled = true;
      return deadline.passed()
          ? new Parsed.Unreadable(
              Failure.TOOK_TOO_LONG, "longer than " + settings.timePerFile().toSeconds() + " s")
          : death();
    } finally {
      worked = worked.plusNanos(System.nanoTime() - begun);
    }
  }

  /// The answer broke off: waits for the end that explains it, or makes one.
  private Parsed death() {
    int code = exitCode();
    return switch (code) {
      case OUT_OF_MEMORY ->
          new Parsed.Unreadable(
              Failure.TOOK_TOO_MUCH_MEMORY, "more than " + settings.heapMebibytes() + " MiB");
      case OUT_OF_PROCESSOR_TIME -> new Parsed.Unreadable(Failure.TOOK_TOO_LONG, "");
      default -> new Parsed.Unreadable(Failure.PARSER_DIED, "exit code " + code);
    };
  }

  private int exitCode() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private Deadline deadline(Duration limit) {
    return new Deadline(process, limit);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// Kills a process that is not done in time.
  private static final class Deadline implements AutoCloseable {
    private final AtomicBoolean decided = new AtomicBoolean();
    private final Thread watch;
    private volatile boolean passed;

    Deadline(Process process, Duration limit) {
      this.watch = Thread.ofVirtual().start(() -> watch(process, limit));
    }

    private void watch(Process process, Duration limit) {
      try {
        Thread.sleep(limit);
      } catch (InterruptedException inTime) {
        return;
      }
      if (decided.compareAndSet(false, true)) {
        passed = true;
        process.destroyForcibly();
      }
    }

    boolean passed() {
      return passed;
    }

    @Override
    public void close() {
      decided.set(true);
      watch.interrupt();
    }
  }
}
