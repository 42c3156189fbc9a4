package dev.suiren.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The product as its users start it: `./suiren up` on a home of its own.
final class House implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long REST_MILLIS = 3_000;

  private final Process process;
  private final Path home;
  private final int port;
  private final double firstByte;

  private House(Process process, Path home, int port, double firstByte) {
    this.process = process;
    this.home = home;
    this.port = port;
    this.firstByte = firstByte;
  }

  /// Starts it and waits for the first byte that it serves.
  static House up(Path root, Path home, String... more) throws IOException {
    return up(root, home, "", more);
  }

  /// The same, without search by meaning.
  static House upByWords(Path root, Path home, String... more) throws IOException {
    return up(root, home, "-Dsuiren.library.vectors=false", more);
  }

  private static House up(Path root, Path home, String javaOptions, String... more)
      throws IOException {
    Files.createDirectories(home);
    Path empty = Files.createDirectories(home.resolveSibling("empty"));
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(root.resolve("suiren").toString(), "up"));
    command.addAll(List.of("--home", home.toString(), "--port", String.valueOf(port)));
    command.addAll(List.of("--docs", empty.toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(home.resolveSibling("up.out").toFile())
            .redirectError(home.resolveSibling("up.err").toFile());
    if (!javaOptions.isEmpty()) {
      builder.environment().put("SUIREN_JAVA_OPTIONS", javaOptions);
    }
    long start = System.nanoTime();
    Process process = builder.start();
    if (!Waiting.until(() -> answers(port) || !process.isAlive(), 1, PATIENCE)
        || !process.isAlive()) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "up did not come up: " + Files.readString(home.resolveSibling("up.err")));
    }
    return new House(process, home, port, Waiting.millisSince(start));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      String request = "GET /health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n".formatted(port);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() >= 0;
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Milliseconds from the call of the launcher to the first byte of `GET /health`.
  double firstByte() {
    return firstByte;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /// The command line's door into the running process, without the start of a JVM.
  CommandDoor door() {
    Waiting.until(() -> Files.exists(home.resolve("suiren.sock")), 5, PATIENCE);
    return new CommandDoor(home.resolve("suiren.sock"));
  }

  Rows rows() {
    return new Rows(home.resolve("suiren.db"));
  }

  /// Waits until it does nothing of its own any more, such as merging.
  void awaitRest(Duration patience) {
    long before = System.nanoTime();
    Duration worked = worked();
    boolean busy = true;
    while (busy && System.nanoTime() - before < patience.toNanos()) {
      Waiting.pause(REST_MILLIS);
      Duration now = worked();
      busy = now.minus(worked).toMillis() > REST_MILLIS / 10;
      worked = now;
    }
  }

  /// The processor time that the product has used so far.
  Duration worked() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The secret of a fresh link that signs the owner in.
  String secret() {
    String link = door().run("link").getFirst();
    return link.substring(link.indexOf('#') + 1);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /// How long the same JVM takes to start and print one line, which nothing can undercut.
  static double bareJvm() throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      if (out.readLine() == null) {
        throw new IllegalStateException("the JVM says nothing");
      }
      return Waiting.millisSince(start);
    }
  }
}
