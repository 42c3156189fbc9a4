package dev.suiren.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./suiren` says where something it needs is missing: one line that names it, and never a
/// check that passes over it in silence.
class LauncherFaultsTest {
  private static final String SUM = "Tests run: 7, Failures: 1, Errors: 0, Skipped: 2";

  @TempDir Path folder;
  private StandIns there;
  private Path jdk;

  /// Everything is there; each test takes away what it is about.
  @BeforeEach
  void growATree() throws IOException {
    there = StandIns.in(folder);
    jdk = there.jdk("given", "25.0.1");
    Files.createDirectories(there.tree().resolve("app/target/tools"));
    Files.createFile(there.tree().resolve("app/target/tools/google-java-format-1-all-deps.jar"));
    there.tool("mvn", "echo \"$*\" >>" + folder + "/mvn");
    there.tool("fc-list", "echo a font");
    there.tool("chromium");
    there.tool("npm");
    asRoot(true);
  }

  private void asRoot(boolean root) throws IOException {
    there.tool("id", "echo " + (root ? 0 : 1000));
  }

  private void remove(String tool) throws IOException {
    Files.delete(there.bin().resolve(tool));
  }

  private static void assertOneLine(Product.Outcome outcome, String line) {
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip()).isEqualTo("suiren: " + line);
  }

  /// The real launcher, but for the folders of the system: another place in the tests' own.
  @Test
  void withoutAJdkItSaysWhatToInstall() throws Exception {
    Path launcher = there.tree().resolve("suiren");
    String real = Files.readString(launcher);
    String moved = real;
    for (String place :
        List.of("/usr/lib/jvm/", "/usr/java/", "/opt/java/", "/opt/jdk", "/Library/Java/")) {
      assertThat(real).contains(" " + place);
      moved = moved.replace(" " + place, " " + folder + place);
    }
    Files.writeString(launcher, moved);
    Map<String, String> nothing =
        Map.of("JAVA_HOME", "", "HOME", folder.toString(), "PATH", there.bin().toString());
    assertOneLine(
        StandIns.call(launcher, nothing, "help"),
        "needs a JDK 25: install one (for example temurin-25-jdk, or 'sdk install java 25-tem'), or"
            + " set JAVA_HOME to it");

    there.jdk("usr/lib/jvm/temurin-25", "25.0.9");
    assertThat(StandIns.call(launcher, nothing, "help").out()).startsWith("stand-in 25.0.9 ");
    Files.move(folder.resolve("usr"), folder.resolve("away"));
    there.jdk(".sdkman/candidates/java/25-tem", "25.0.8");
    assertThat(StandIns.call(launcher, nothing, "help").out()).startsWith("stand-in 25.0.8 ");
  }

  @Test
  void withoutMavenNothingIsBuiltOrChecked() throws Exception {
    remove("mvn");
    String line = "needs Maven 3.8 or newer to build: install the package maven";
    assertOneLine(there.run(jdk, "check"), line);

    Files.delete(there.tree().resolve("app/target/suiren.jar"));
    Product.Outcome help = there.run(jdk, "help");
    assertThat(help.code()).isEqualTo(1);
    assertThat(help.out()).isEmpty();
    assertThat(help.err().lines().toList()).last().isEqualTo("suiren: " + line);
  }

  @Test
  void noInstallRefusesToInstall() throws Exception {
    there.tool("apt-get", "echo \"$*\" >>" + folder + "/apt");
    remove("npm");
    assertOneLine(
        there.run(jdk, "check", "--no-install"),
        "Node.js with npm is missing and --no-install was given");
    there.tool("fc-list");
    assertOneLine(
        there.run(jdk, "check", "--no-install"),
        "a Chinese font for pictures is missing and --no-install was given");
    remove("chromium");
    assertOneLine(
        there.run(jdk, "check", "--no-install"),
        "a Chromium browser is missing and --no-install was given");

    assertThat(folder.resolve("apt")).doesNotExist();
    assertThat(folder.resolve("mvn")).as("nothing was checked").doesNotExist();
  }

  @Test
  void aBrowserThatCannotBeHadIsNamed() throws Exception {
    remove("chromium");
    assertOneLine(
        there.run(jdk, "check"),
        "a Chromium browser is missing: install chromium with your package manager");

    there.tool("apt-get", "exit 100");
    Product.Outcome refused = there.run(jdk, "check");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err().lines().toList())
        .containsExactly(
            "suiren: a Chromium browser is missing: installing the packages chromium",
            "suiren: a Chromium browser is missing and could not be installed: install the packages"
                + " chromium");

    there.tool("apt-get");
    Product.Outcome inVain = there.run(jdk, "check");
    assertThat(inVain.code()).isEqualTo(1);
    assertThat(inVain.err().lines().toList())
        .last()
        .isEqualTo("suiren: a Chromium browser is missing");

    asRoot(false);
    assertOneLine(
        there.run(jdk, "check"), "a Chromium browser is missing: install the packages chromium");
    assertThat(folder.resolve("mvn")).as("nothing was checked").doesNotExist();
  }

  @Test
  void aMissingBrowserIsInstalledWhereThatIsAllowed() throws Exception {
    remove("chromium");
    there.tool(
        "apt-get",
        "echo \"$*\" >>" + folder + "/apt",
        "echo '#!/bin/sh' >" + there.bin() + "/chromium",
        "chmod +x " + there.bin() + "/chromium");
    Product.Outcome outcome = there.run(jdk, "check");

    assertThat(outcome.err())
        .contains("a Chromium browser is missing: installing the packages chromium");
    assertThat(folder.resolve("apt"))
        .content()
        .isEqualTo("update\ninstall -y --no-install-recommends chromium\n");
    assertThat(folder.resolve("mvn")).as("then it goes on").content().contains("verify");
  }

  @Test
  void whatDecidesEndsWithTheSumOfAllTests() throws Exception {
    for (int code : new int[] {0, 1}) {
      there.tool(
          "mvn",
          "case \"$*\" in *verify*) ;; *) exit 0 ;; esac",
          "echo \"$*\" >" + folder + "/verified",
          "echo '[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 1 s - in"
              + " A'",
          "echo '[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 1'",
          "echo '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 1'",
          "echo '[INFO] BUILD DONE'",
          "exit " + code);
      Product.Outcome outcome =
          StandIns.call(
              there.tree().resolve(".ci/run"),
              Map.of("JAVA_HOME", jdk.toString(), "PATH", there.bin().toString()));

      assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
      assertThat(outcome.outLines()).last().isEqualTo(SUM);
      assertThat(folder.resolve("verified")).content().contains("-Dexcluded.tags=soak");
    }
    there.run(jdk, "check", "--soak");
    assertThat(folder.resolve("verified")).content().contains("-Dexcluded.tags=none");
  }

  @Test
  void aWordThatCheckDoesNotKnowIsWrongUsage() throws Exception {
    Product.Outcome outcome = there.run(jdk, "check", "--loud");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().strip()).isEqualTo("suiren: check takes --soak and --no-install");
  }
}
