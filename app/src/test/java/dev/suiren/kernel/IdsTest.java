package dev.suiren.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final Ids ids =
      new Ids(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          },
          new SecureRandom());

  @Test
  void areUuidsOfVersionSeven() {
    UUID id = UUID.fromString(ids.next());

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
  }

  @Test
  void neverRepeatAndAlwaysAscendEvenWhenTheClockStandsStillOrRunsBack() {
    var made =
        Stream.generate(
                () -> {
                  now = now.minusMillis(1);
                  return ids.next();
                })
            .limit(10_000)
            .toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void secretsAreLongAndDiffer() {
    assertThat(ids.nextSecret())
        .hasSize(43)
        .matches("[A-Za-z0-9_-]+")
        .isNotEqualTo(ids.nextSecret());
  }
}
