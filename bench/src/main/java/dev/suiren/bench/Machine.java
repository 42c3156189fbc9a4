package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The machine that was measured on, as Linux describes it.
final class Machine {
  private Machine() {}

  static String describe() throws IOException {
    return "%s, %d processors, %.1f GiB memory, Linux %s, JDK %s"
        .formatted(
            value("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            kibibytes(value("/proc/meminfo", "MemTotal")) / 1024.0 / 1024,
            System.getProperty("os.version"),
            System.getProperty("java.vm.version"));
  }

  /// How busy the machine was in the last minute, as a number of processes that ran or wished to.
  static double load() throws IOException {
    return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
  }

  static long kibibytes(String value) {
    return Long.parseLong(value.replace("kB", "").strip());
  }

  private static String value(String file, String key) throws IOException {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
