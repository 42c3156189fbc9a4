package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<String> said = new ArrayList<>();
  private final Progress progress = new Progress(Duration.ofMillis(1), said::add);

  @Test
  void isToldWhenItHasChanged() {
    CountDownLatch end = new CountDownLatch(1);
    int[] looks = {0};
    progress.during(
        () -> await(end),
        () -> {
          if (++looks[0] == 5) {
            end.countDown();
          }
          return (looks[0] < 3 ? 1 : 2) + " of 9 files";
        });

    assertThat(said).containsExactly("1 of 9 files", "2 of 9 files");
  }

  @Test
  void whatBreaksTheWorkComesThrough() {
    assertThatThrownBy(
            () ->
                progress.during(
                    () -> {
                      throw new IllegalStateException("broken");
                    },
                    () -> ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
