package dev.suiren.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// The maker of ids: UUIDs of version 7 (RFC 9562), so that rows sort by the time they were made.
///
/// Thread-safe. Ids made by one instance never repeat and never run backwards, even when the clock
/// does.
public final class Ids {
  private final Clock clock;
  private final SecureRandom random;
  private long lastMillis;
  private int sequence;

  public Ids(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  public String next() {
    long high;
    synchronized (this) {
      long now = clock.millis();
      if (now > lastMillis) {
        lastMillis = now;
        sequence = random.nextInt(0x400);
      } else if (++sequence > 0xFFF) {
        lastMillis++;
        sequence = 0;
      }
      high = (lastMillis << 16) | 0x7000L | sequence;
    }
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /// A secret of 256 random bits in 43 URL-safe characters, for links, sessions and keys.
  public String nextSecret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
