package dev.suiren.base.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The calls under way, so that the same one is made once at a time; who comes second waits for
/// what the first brings. Thread-safe.
final class InFlight {
  private final Map<String, CompletableFuture<Attempt>> calls = new ConcurrentHashMap<>();

  /// @param free what waiting costs
  Attempt once(String key, Halt halt, Cost free, Supplier<Attempt> call) {
    while (!halt.isHalted()) {
      CompletableFuture<Attempt> mine = new CompletableFuture<>();
      CompletableFuture<Attempt> first = calls.putIfAbsent(key, mine);
      if (first == null) {
        return make(key, mine, free, call);
      }
      Optional<Attempt> theirs = halt.during(first::get);
      if (theirs.isPresent() && !(theirs.get() instanceof Attempt.Cancelled)) {
        return shared(theirs.get(), free);
      }
    }
    return new Attempt.Cancelled(free);
  }

  private Attempt make(
      String key, CompletableFuture<Attempt> mine, Cost free, Supplier<Attempt> call) {
    Attempt attempt = new Attempt.Cancelled(free);
    try {
      attempt = call.get();
      return attempt;
    } finally {
      calls.remove(key, mine);
      mine.complete(attempt);
    }
  }

  /// Only the first has paid.
  private static Attempt shared(Attempt attempt, Cost free) {
    return switch (attempt) {
      case Attempt.Answered answered -> new Attempt.Answered(answered.recording(), true);
      case Attempt.Failed failed ->
          new Attempt.Failed(failed.fault(), failed.begun(), failed.detail(), free);
      case Attempt.Cancelled cancelled -> cancelled;
      case Attempt.Missing missing -> missing;
    };
  }
}
