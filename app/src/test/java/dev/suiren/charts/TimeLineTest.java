package dev.suiren.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.charts.TimeLine.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class TimeLineTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static Moment after(long days, double value) {
    return new Moment(START.plus(Duration.ofDays(days)), value, value - 0.1, value + 0.1);
  }

  @Test
  void momentsStandByTheClockAndInOrder() {
    TimeLine line = new TimeLine(List.of(after(10, 0.4), after(0, 0.5), after(1, 0.6)));
    assertThat(line.moments().getFirst().value()).isEqualTo(0.5);
    assertThat(line.x(1) - line.x(0)).isLessThan((line.x(2) - line.x(1)) / 5);
    assertThat(line.y(0.6)).isLessThan(line.y(0.4));
  }

  @Test
  void oneMomentStandsInTheMiddle() {
    TimeLine line = new TimeLine(List.of(after(0, 0.5)));
    assertThat(line.x(0)).isEqualTo((line.left() + line.right()) / 2);
    assertThat(line.dated()).containsExactly(0);
  }

  @Test
  void datesAreNotWrittenOverOneAnother() {
    TimeLine line = new TimeLine(List.of(after(0, .5), after(1, .5), after(2, .5), after(90, .5)));
    assertThat(line.dated()).containsExactly(2, 3);
  }

  @Test
  void withoutMomentsThereIsNothing() {
    assertThat(new TimeLine(List.of()).line()).isEmpty();
    assertThat(new TimeLine(List.of()).dated()).isEmpty();
  }
}
