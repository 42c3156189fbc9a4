package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// The whole product on a home, opened as `up` opens it: pages, jobs, the command line's socket.
public final class OpenHouse implements AutoCloseable {
  private final HomeLock lock;
  private final ConfigurableApplicationContext context;
  private final CommandSocket socket;

  private OpenHouse(HomeLock lock, ConfigurableApplicationContext context, CommandSocket socket) {
    this.lock = lock;
    this.context = context;
    this.socket = socket;
  }

  public static OpenHouse open(Path folder, List<String> settings) throws IOException {
    Home home = new Home(folder);
    home.create();
    HomeLock lock = HomeLock.tryTake(home).orElseThrow();
    ConfigurableApplicationContext context = Boot.open(home, true, settings);
    context.getBean(SiteAddress.class).listening(Boot.port(context));
    CommandSocket socket =
        CommandSocket.open(
            home, context.getBean(Commands.class), context.getBean(JsonMapper.class));
    return new OpenHouse(lock, context, socket);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public int port() {
    return Boot.port(context);
  }

  /// Runs a verb as the launcher does, in this JVM, standing in `directory`.
  public static Ran run(Path directory, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        new CommandLine(new Surroundings(environment, directory, false, printer(out), printer(err)))
            .run(List.of(arguments));
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /// What a verb said and how it ended.
  public record Ran(int exit, String out, String err) {}

  @Override
  public void close() throws IOException {
    try (lock;
        context;
        socket) {
      return;
    }
  }
}
