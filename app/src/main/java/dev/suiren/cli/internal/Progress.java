package dev.suiren.cli.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells a person who looks on, now and then, how far some work has come.
final class Progress {
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final Duration pause;
  private final Consumer<String> err;

  Progress(Duration pause, Consumer<String> err) {
    this.pause = pause;
    this.err = err;
  }

  /// Does the work, and says the line whenever a pause has passed and it has changed.
  void during(Runnable work, Supplier<String> line) {
    var done = CompletableFuture.runAsync(work, Thread::startVirtualThread);
    String said = "";
    while (!isDone(done)) {
      String now = line.get();
      if (!now.equals(said)) {
        err.accept(now);
        said = now;
      }
    }
  }

  private boolean isDone(CompletableFuture<Void> done) {
    try {
      done.get(pause.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done.cancel(true);
      return true;
    }
  }
}
