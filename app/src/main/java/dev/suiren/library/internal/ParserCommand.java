package dev.suiren.library.internal;

import dev.suiren.library.ParserSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a parsing child is started: the `java` we run on, small, with an empty environment, under
/// the operating system's limits.
///
/// The shell's limits are: no core dumps, nothing written to any file, few open files, processor
/// time, and an address space that a small JVM just fits into. A limit the system does not know is
/// left out; the shell then becomes the JVM, so that killing the process kills all of it. Where the
/// system allows it, the JVM finds no network.
///
/// The JVM's own words go to standard error, since standard output carries frames. A small young
/// generation and narrow free ratios keep the heap near what is alive, as parsing leaves mostly
/// garbage.
final class ParserCommand {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final int OPEN_FILES = 512;
  private static final int BESIDES_HEAP_MEBIBYTES = 1536;

  /// Kept because the JVM needs them to read file names as we do.
  private static final List<String> KEPT = List.of("LANG", "LC_ALL", "LC_CTYPE");

  private ParserCommand() {}

  static ProcessBuilder of(ParserSettings settings, long processorSeconds) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      command.addAll(List.of(SHELL.toString(), "-c", limits(settings, processorSeconds), "sh"));
      command.addAll(ParserNetwork.PREFIX);
    }
    command.addAll(java(settings));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT);
    return builder;
  }

  private static String limits(ParserSettings settings, long processorSeconds) {
    long kibibytes = (settings.heapMebibytes() + BESIDES_HEAP_MEBIBYTES) * 1024L;
    return Stream.of(
            "-c 0", "-f 0", "-n " + OPEN_FILES, "-t " + processorSeconds, "-v " + kibibytes)
        .map(limit -> "ulimit " + limit + " 2>/dev/null; ")
        .collect(Collectors.joining("", "", "exec \"$@\""));
  }

  private static List<String> java(ParserSettings settings) {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(
        List.of(
            "-Xlog:disable",
            "-XX:+DisplayVMOutputToStderr",
            "-Xms24m",
            "-Xmn16m",
            "-Xmx" + settings.heapMebibytes() + "m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+DisableAttachMechanism",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8"));
    java.addAll(quietLibraries());
    java.addAll(List.of("-cp", classPath(), ParserChild.class.getName()));
    java.addAll(ParserLimits.of(settings).arguments());
    return java;
  }

  /// Their warnings quote what is in the file, and a logging system would double the start.
  private static List<String> quietLibraries() {
    return List.of(
        "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
        "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
        "-Dorg.apache.logging.log4j.simplelog.level=OFF");
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
