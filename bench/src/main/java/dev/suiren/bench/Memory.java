package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Resident memory of a process and all it started, in MiB.
///
/// @param resident the sum of their RSS: pages that two of them share count twice
/// @param proportional the sum of their PSS: pages shared with anybody count in part
record Memory(double resident, double proportional) {
  static final Memory NONE = new Memory(0, 0);

  static Memory of(ProcessHandle process) {
    Memory sum = NONE;
    for (ProcessHandle one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      sum = sum.plus(read(one.pid()));
    }
    return sum;
  }

  private static Memory read(long pid) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
      return new Memory(mebibytes(lines, "Rss:"), mebibytes(lines, "Pss:"));
    } catch (IOException e) {
      // It ended between being listed and being read.
      return NONE;
    }
  }

  private static double mebibytes(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .mapToDouble(line -> Machine.kibibytes(line.substring(key.length())) / 1024.0)
        .sum();
  }

  private Memory plus(Memory other) {
    return new Memory(resident + other.resident, proportional + other.proportional);
  }

  Memory max(Memory other) {
    return new Memory(
        Math.max(resident, other.resident), Math.max(proportional, other.proportional));
  }

  /// Looks again and again until it is closed, and keeps the highest values seen.
  static final class Peak implements AutoCloseable {
    private static final long PAUSE_MILLIS = 50;

    private final Thread watch;
    private volatile boolean closed;
    private volatile Memory highest = NONE;

    Peak(ProcessHandle process) {
      this.watch = Thread.ofPlatform().daemon().start(() -> watch(process));
    }

    private void watch(ProcessHandle process) {
      while (!closed) {
        highest = highest.max(Memory.of(process));
        Waiting.pause(PAUSE_MILLIS);
      }
    }

    Memory highest() {
      return highest;
    }

    @Override
    public void close() throws InterruptedException {
      closed = true;
      watch.join();
    }
  }
}
