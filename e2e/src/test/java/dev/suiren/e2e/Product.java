package dev.suiren.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The product as its users have it: a process started by the launcher.
final class Product implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("..", "suiren").toAbsolutePath().normalize();

  private final Process process;
  private final Path home;
  private final String link;

  private Product(Process process, Path home, String link) {
    this.process = process;
    this.home = home;
    this.link = link;
  }

  /// Starts `up` on a free port and waits for its link.
  static Product up(Path home, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("up", "--port", "0", "--home", home.toString()));
    words.addAll(List.of(more));
    Path errors = Files.createTempFile("suiren-up", ".err");
    Process process = new ProcessBuilder(command(words)).redirectError(errors.toFile()).start();
    var out =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String link = out.readLine();
    if (link == null) {
      throw new IllegalStateException("up printed no link: " + Files.readString(errors));
    }
    return new Product(process, home, link);
  }

  /// The link that signs the owner in once.
  String link() {
    return link;
  }

  String address() {
    return link.substring(0, link.indexOf("/signin"));
  }

  /// The main process and the parsers it started.
  ProcessHandle handle() {
    return process.toHandle();
  }

  Outcome run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString()));
    return call(home, all.toArray(String[]::new));
  }

  /// Runs one verb in a process of its own, standing in `directory`.
  static Outcome call(Path directory, String... words) {
    try {
      Path out = Files.createTempFile("suiren", ".out");
      Path err = Files.createTempFile("suiren", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command(List.of(words)))
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("SUIREN_HOME", directory.resolve("usual-home").toString());
      builder.environment().remove("SUIREN_PASSPHRASE");
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", words) + " did not end");
      }
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(List<String> words) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(words);
    return command;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  record Outcome(int code, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }
  }
}
