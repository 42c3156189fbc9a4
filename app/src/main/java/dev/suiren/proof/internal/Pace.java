package dev.suiren.proof.internal;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/// How fast a base is asked: requests and tokens keep their distance instead of coming in bursts,
/// so that no minute holds more than allowed (the generic cell rate algorithm, ITU-T I.371, with no
/// tolerance). Thread-safe.
final class Pace {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final OptionalInt requestsPerMinute;
  private final OptionalInt tokensPerMinute;
  private final LongSupplier nanos;
  private final Pause pause;
  private long nextRequest;
  private long nextToken;

  /// Waiting, as a port, so that tests need not wait.
  interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  Pace(
      OptionalInt requestsPerMinute, OptionalInt tokensPerMinute, LongSupplier nanos, Pause pause) {
    this.requestsPerMinute = requestsPerMinute;
    this.tokensPerMinute = tokensPerMinute;
    this.nanos = nanos;
    this.pause = pause;
    this.nextRequest = nanos.getAsLong();
    this.nextToken = nextRequest;
  }

  /// Waits for its turn.
  ///
  /// @param mostTokens what the request may come to
  void await(long mostTokens) throws InterruptedException {
    long wait = book(mostTokens);
    if (wait > 0) {
      pause.pause(Duration.ofNanos(wait));
    }
  }

  private synchronized long book(long mostTokens) {
    long now = nanos.getAsLong();
    long turn = now;
    if (requestsPerMinute.isPresent()) {
      turn = Math.max(turn, nextRequest);
    }
    if (tokensPerMinute.isPresent()) {
      turn = Math.max(turn, nextToken);
    }
    if (requestsPerMinute.isPresent()) {
      nextRequest = turn + MINUTE / requestsPerMinute.getAsInt();
    }
    if (tokensPerMinute.isPresent()) {
      nextToken = turn + time(mostTokens);
    }
    return turn - now;
  }

  /// Gives back what a request did not use.
  synchronized void release(long tokens) {
    if (tokensPerMinute.isPresent() && tokens > 0) {
      nextToken -= time(tokens);
    }
  }

  private long time(long tokens) {
    return Math.multiplyExact(MINUTE / 1000, tokens) / tokensPerMinute.getAsInt() * 1000;
  }
}
