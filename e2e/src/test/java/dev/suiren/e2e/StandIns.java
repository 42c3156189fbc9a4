package dev.suiren.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A built tree with the real launcher in it, and stand-ins for what the launcher calls.
///
/// @param tree where the launcher lies
/// @param bin all that its `PATH` may find: the usual small tools, and what a test puts there
record StandIns(Path tree, Path bin) {
  static final Path LAUNCHER = Path.of("..", "suiren").toAbsolutePath().normalize();

  private static final List<String> TOOLS =
      List.of(
          "awk",
          "bash",
          "cat",
          "chmod",
          "dirname",
          "find",
          "flock",
          "grep",
          "head",
          "ls",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sh",
          "tail",
          "tee",
          "tr",
          "xargs");

  static StandIns in(Path folder) throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree"));
    for (String place : List.of("app/src/main", "app/target", "e2e", "bench", ".ci")) {
      Files.createDirectories(tree.resolve(place));
    }
    Files.copy(LAUNCHER, tree.resolve("suiren"));
    Files.copy(LAUNCHER.resolveSibling(".ci/run"), tree.resolve(".ci/run"));
    for (String name : List.of("pom.xml", "app/pom.xml", "app/target/suiren.jar")) {
      Files.createFile(tree.resolve(name));
    }
    for (String name :
        List.of("pom.xml", "app/pom.xml", "suiren", "app/src/main", "app/target/suiren.jar")) {
      Files.setLastModifiedTime(
          tree.resolve(name), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }
    Files.createFile(tree.resolve("app/target/suiren.aot"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      write(bin.resolve(tool), "exec " + find(tool) + " \"$@\"\n");
    }
    return new StandIns(tree, bin);
  }

  private static Path find(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(tool + " is missing"));
  }

  /// A JDK that says how it was called, unless it is to look at the format of the sources.
  Path jdk(String name, String version) throws IOException {
    Path place = tree.resolveSibling(name);
    write(place.resolve("bin/javac"), "");
    write(
        place.resolve("bin/java"),
        "case \"$*\" in *google-java-format*) ;; *) echo stand-in " + version + " $* ;; esac\n");
    Files.writeString(place.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return place;
  }

  /// A tool of this name that does what the lines say.
  void tool(String name, String... lines) throws IOException {
    write(bin.resolve(name), String.join("\n", lines) + "\n");
  }

  private static void write(Path file, String lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// Calls the launcher of the tree with this JDK and nothing but the stand-ins around it.
  Product.Outcome run(Path jdk, String... words) throws IOException, InterruptedException {
    return call(
        tree.resolve("suiren"), Map.of("JAVA_HOME", jdk.toString(), "PATH", bin.toString()), words);
  }

  static Product.Outcome call(Path script, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(words));
    Path err = Files.createTempFile("suiren-launcher", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Product.Outcome(process.waitFor(), out, Files.readString(err));
  }
}
