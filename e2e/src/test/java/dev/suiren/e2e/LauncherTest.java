package dev.suiren.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./suiren` itself: on the built tree, and on a tree of stand-ins that say how they were called.
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "suiren").toAbsolutePath().normalize();

  @TempDir Path folder;
  private Path tree;

  @BeforeEach
  void growATree() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    Files.createDirectories(tree.resolve("app/src/main"));
    Files.createDirectories(tree.resolve("app/target"));
    Files.copy(LAUNCHER, tree.resolve("suiren"));
    for (String name : List.of("pom.xml", "app/pom.xml", "app/target/suiren.jar")) {
      Files.createFile(tree.resolve(name));
    }
    for (String name :
        List.of("pom.xml", "app/pom.xml", "suiren", "app/src/main", "app/target/suiren.jar")) {
      Files.setLastModifiedTime(
          tree.resolve(name), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }
    Files.createFile(tree.resolve("app/target/suiren.aot"));
  }

  private static Product.Outcome run(
      Path launcher, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(words));
    Path err = Files.createTempFile("suiren-launcher", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Product.Outcome(process.waitFor(), out, Files.readString(err));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void jdk(Path place, String version) throws IOException {
    write(place.resolve("bin/javac"), "#!/bin/sh\n");
    write(place.resolve("bin/java"), "#!/bin/sh\necho stand-in " + version + " $*\n");
    Files.writeString(place.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  @Test
  void upFollowsAFolderAndEachVerbPrintsItsResultOnly() throws Exception {
    Path docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(docs.resolve("notes.txt"), "The zeppelin lands on the roof at noon.\n");
    String home = folder.resolve("home").toString();
    Map<String, String> java = Map.of("JAVA_HOME", System.getProperty("java.home"));
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    LAUNCHER.toString(),
                    "up",
                    "--port",
                    "0",
                    "--home",
                    home,
                    "--docs",
                    docs.toString()))
            .redirectError(folder.resolve("up.err").toFile());
    builder.environment().putAll(java);
    Process up = builder.start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(up.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine())
          .as(Files.readString(folder.resolve("up.err")))
          .matches("http://127\\.0\\.0\\.1:[0-9]+/signin#\\S+");
      Product.Outcome found = new Product.Outcome(0, "[]", "");
      for (int look = 0; look < 60 && found.out().strip().equals("[]"); look++) {
        found = run(LAUNCHER, java, "search", "zeppelin", "--home", home, "--json");
      }
      assertThat(found.code()).as(found.err()).isZero();
      assertThat(found.out()).hasLineCount(1).startsWith("[{").contains("\"notes.txt\"");
      assertThat(found.err()).isEmpty();
      up.toHandle().destroy();
      assertThat(out.readLine()).isNull();
    } finally {
      up.destroyForcibly().waitFor();
    }
  }

  @Test
  void takesTheJdkThatItIsGivenWhenItIsOneOfTheRightVersion() throws Exception {
    jdk(folder.resolve("given"), "25.0.1");
    Product.Outcome outcome =
        run(
            tree.resolve("suiren"),
            Map.of("JAVA_HOME", folder.resolve("given").toString()),
            "help");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .hasLineCount(1)
        .startsWith("stand-in 25.0.1 ")
        .contains("-jar " + tree.resolve("app/target/suiren.jar") + " help")
        .doesNotContain("incubator");
    assertThat(outcome.err()).isEmpty();
  }

  /// Where it finds another depends on the machine: one of the system comes before that of the
  /// user.
  @Test
  void neverTakesAnOldJdkOrOneWithoutACompiler() throws Exception {
    jdk(folder.resolve("old"), "21.0.2");
    jdk(folder.resolve("bare"), "25.0.2");
    Files.delete(folder.resolve("bare/bin/javac"));
    jdk(folder.resolve("user/.sdkman/candidates/java/25"), "25.0.3");
    for (String name : List.of("old", "bare")) {
      Product.Outcome outcome =
          run(
              tree.resolve("suiren"),
              Map.of(
                  "JAVA_HOME",
                  folder.resolve(name).toString(),
                  "HOME",
                  folder.resolve("user").toString()),
              "help");
      assertThat(outcome.out())
          .as(name)
          .doesNotContain("stand-in 21")
          .doesNotContain("stand-in 25.0.2");
      assertThat(outcome.err()).as(name).doesNotContain("needs a JDK 25");
    }
  }

  @Test
  void tellsTheTestsWhichBrowserItFound() throws Exception {
    jdk(folder.resolve("given"), "25.0.1");
    Path bin = folder.resolve("bin");
    write(bin.resolve("mvn"), "#!/bin/sh\necho \"$SUIREN_BROWSER\" >" + folder + "/told\nexit 1\n");
    write(bin.resolve("fc-list"), "#!/bin/sh\necho a font\n");
    for (String name : List.of("chromium", "npm")) {
      write(bin.resolve(name), "#!/bin/sh\n");
    }
    run(
        tree.resolve("suiren"),
        Map.of(
            "JAVA_HOME",
            folder.resolve("given").toString(),
            "PATH",
            bin + ":" + System.getenv("PATH")),
        "check",
        "--no-install");

    assertThat(folder.resolve("told")).hasContent(bin.resolve("chromium").toString());
  }
}
