package dev.suiren.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// OpenAI's official client for Node, in a folder of its own below `target`, installed once for
/// each lock file.
public final class NodeClient {
  private static final Path SOURCE = Path.of("../e2e/openai-client");
  private static final Path PLACE = Path.of("target/openai-client").toAbsolutePath();

  private NodeClient() {}

  public static void install() throws IOException, InterruptedException {
    Path installed = PLACE.resolve("package-lock.json");
    Path lock = SOURCE.resolve("package-lock.json");
    Files.createDirectories(PLACE);
    boolean current =
        Files.exists(PLACE.resolve("node_modules/openai"))
            && Files.exists(installed)
            && Files.mismatch(lock, installed) < 0;
    for (String name : List.of("package.json", "package-lock.json", "check.mjs", "ask.mjs")) {
      Files.copy(SOURCE.resolve(name), PLACE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!current) {
      start(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }
  }

  /// Runs one of our scripts and gives back what it printed.
  public static String run(String script, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(words));
    return start(command);
  }

  private static String start(List<String> command) throws IOException, InterruptedException {
    Path errors = PLACE.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(PLACE.toFile())
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .as("%s: %s", command.getFirst(), Files.readString(errors))
        .isZero();
    return output;
  }
}
