package dev.suiren.people.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final Attempts.Patience PATIENCE = new Attempts.Patience(3, Duration.ofMinutes(5));

  private final ManualClock clock = ManualClock.atNewYear();
  private final Attempts attempts = new Attempts(clock);

  private void begin() {
    attempts.begin("ann", PATIENCE);
  }

  @Test
  void guessingIsSlowedDown() {
    for (int i = 0; i < 3; i++) {
      begin();
    }
    assertThatThrownBy(this::begin).hasMessageContaining("too many");
    clock.advance(Duration.ofSeconds(1));
    assertThatCode(this::begin).doesNotThrowAnyException();
    clock.advance(Duration.ofSeconds(1));
    assertThatThrownBy(this::begin).hasMessageContaining("too many");
  }

  @Test
  void aClockThatIsSetBackLocksNobodyOut() {
    begin();
    begin();
    attempts.takeBack("ann", PATIENCE);
    clock.advance(Duration.ofDays(-1));
    assertThatCode(this::begin).doesNotThrowAnyException();
  }
}
