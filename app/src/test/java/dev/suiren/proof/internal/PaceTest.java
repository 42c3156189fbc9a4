package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong now = new AtomicLong(-5);
  private final List<Long> seconds = new ArrayList<>();

  private Pace pace(OptionalInt requests, OptionalInt tokens) {
    return new Pace(requests, tokens, now::get, this::pass);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private void ask(Pace pace, long tokens) throws InterruptedException {
    pace.await(tokens);
    seconds.add((now.get() + 5) / 1_000_000_000L);
  }

  @Test
  void requestsKeepTheirDistance() throws InterruptedException {
    Pace pace = pace(OptionalInt.of(6), OptionalInt.empty());
    for (int i = 0; i < 4; i++) {
      ask(pace, 1_000_000);
    }
    assertThat(seconds).containsExactly(0L, 10L, 20L, 30L);
  }

  @Test
  void timeThatPassedUnusedAllowsNoBurst() throws InterruptedException {
    Pace pace = pace(OptionalInt.of(6), OptionalInt.empty());
    pass(Duration.ofMinutes(10));
    ask(pace, 1);
    ask(pace, 1);
    assertThat(seconds).containsExactly(600L, 610L);
  }

  @Test
  void tokensKeepTheirDistanceAndUnusedOnesAreGivenBack() throws InterruptedException {
    Pace pace = pace(OptionalInt.empty(), OptionalInt.of(600));
    ask(pace, 300);
    ask(pace, 300);
    pace.release(200);
    ask(pace, 1);
    assertThat(seconds).containsExactly(0L, 30L, 40L);
  }

  @Test
  void withoutLimitsNobodyWaits() throws InterruptedException {
    Pace pace = pace(OptionalInt.empty(), OptionalInt.empty());
    ask(pace, 1_000);
    ask(pace, 1_000);
    assertThat(seconds).containsExactly(0L, 0L);
  }
}
