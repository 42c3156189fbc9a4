package dev.suiren.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The objects in a running JVM's heap after a full collection.
final class Heap {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private Heap() {}

  static double mebibytes(ProcessHandle process) throws IOException {
    jcmd(process, "GC.run");
    return used(jcmd(process, "GC.heap_info")) / 1024;
  }

  /// The sum over the generations, in KiB, without what lies outside the heap.
  static double used(String info) {
    int outside = info.indexOf("Metaspace");
    Matcher matcher = USED.matcher(outside < 0 ? info : info.substring(0, outside));
    return matcher.results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }

  private static String jcmd(ProcessHandle process, String command) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asking =
        new ProcessBuilder(List.of(jcmd.toString(), String.valueOf(process.pid()), command))
            .redirectErrorStream(true)
            .start();
    return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
