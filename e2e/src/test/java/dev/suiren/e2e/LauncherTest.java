package dev.suiren.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./suiren` itself: on the built tree, and on a tree of stand-ins that say how they were called.
class LauncherTest {
  @TempDir Path folder;
  private StandIns there;

  @BeforeEach
  void growATree() throws IOException {
    there = StandIns.in(folder);
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
                    StandIns.LAUNCHER.toString(),
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
        found =
            StandIns.call(StandIns.LAUNCHER, java, "search", "zeppelin", "--home", home, "--json");
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
    Product.Outcome outcome = there.run(there.jdk("given", "25.0.1"), "help");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .hasLineCount(1)
        .startsWith("stand-in 25.0.1 ")
        .contains("-jar " + there.tree().resolve("app/target/suiren.jar") + " help")
        .doesNotContain("incubator");
    assertThat(outcome.err()).isEmpty();
  }

  /// Where it finds another depends on the machine: one of the system comes before that of the
  /// user.
  @Test
  void neverTakesAnOldJdkOrOneWithoutACompiler() throws Exception {
    Path old = there.jdk("old", "21.0.2");
    Path bare = there.jdk("bare", "25.0.2");
    Files.delete(bare.resolve("bin/javac"));
    there.jdk("user/.sdkman/candidates/java/25", "25.0.3");
    for (Path wrong : List.of(old, bare)) {
      Product.Outcome outcome =
          StandIns.call(
              there.tree().resolve("suiren"),
              Map.of("JAVA_HOME", wrong.toString(), "HOME", folder.resolve("user").toString()),
              "help");
      assertThat(outcome.out())
          .as("%s", wrong)
          .doesNotContain("stand-in 21")
          .doesNotContain("stand-in 25.0.2");
      assertThat(outcome.err()).as("%s", wrong).doesNotContain("needs a JDK 25");
    }
  }

  @Test
  void tellsTheTestsWhichBrowserItFound() throws Exception {
    there.tool("mvn", "echo \"$SUIREN_BROWSER\" >" + folder + "/told", "exit 1");
    there.tool("fc-list", "echo a font");
    there.tool("chromium");
    there.tool("npm");
    there.run(there.jdk("given", "25.0.1"), "check", "--no-install");

    assertThat(folder.resolve("told")).hasContent(there.bin().resolve("chromium").toString());
  }
}
