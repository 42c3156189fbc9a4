package dev.suiren.sandbox;

import java.time.Duration;

/// How far a program may go, whatever its language.
///
/// @param processorSeconds of each of its processes, at least 1
/// @param wallClock from its start to its end
/// @param folderMebibytes of its folder, which is memory
/// @param outputBytes of both streams together
public record Limits(
    int processorSeconds, Duration wallClock, int folderMebibytes, int outputBytes) {

  public static final Limits USUAL = new Limits(10, Duration.ofSeconds(20), 32, 64 * 1024);

  public Limits {
    if (processorSeconds < 1 || folderMebibytes < 1 || outputBytes < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
    if (wallClock.isNegative() || wallClock.isZero()) {
      throw new IllegalArgumentException("a program needs time");
    }
  }
}
