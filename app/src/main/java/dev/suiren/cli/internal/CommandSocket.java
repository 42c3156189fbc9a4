package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Trace;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Lets the command line reach a running `up`: one request a connection, answered by frames, both
/// as lines of JSON over a socket that only its user may open.
final class CommandSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ServerSocketChannel server;
  private final Path path;
  private final Commands commands;
  private final JsonMapper json;

  private CommandSocket(ServerSocketChannel server, Path path, Commands commands, JsonMapper json) {
    this.server = server;
    this.path = path;
    this.commands = commands;
    this.json = json;
  }

  static CommandSocket open(Home home, Commands commands, JsonMapper json) throws IOException {
    Path path = SocketPlace.open(home);
    Files.deleteIfExists(path);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    var socket = new CommandSocket(server, path, commands, json);
    Thread.ofVirtual().name("command-socket").start(socket::accept);
    return socket;
  }

  private void accept() {
    acceptAll(
        server::accept,
        connection -> Thread.ofVirtual().start(() -> serve(connection)),
        () -> LockSupport.parkNanos(PAUSE.toNanos()));
  }

  /// What the next connection comes from.
  interface Source {
    SocketChannel accept() throws IOException;
  }

  /// Goes on until the socket is closed: one connection that could not be taken, for want of file
  /// handles perhaps, is not the last.
  static void acceptAll(Source source, Consumer<SocketChannel> server, Runnable pause) {
    while (true) {
      try {
        server.accept(source.accept());
      } catch (ClosedChannelException e) {
        LOG.debug("command socket closed");
        return;
      } catch (IOException e) {
        LOG.warn("a command's connection could not be taken {}", Trace.of(e));
        pause.run();
      }
    }
  }

  /// Answers the one request of a connection; one that asks for nothing is let go.
  void serve(SocketChannel connection) {
    try (connection;
        var reader = new BufferedReader(Channels.newReader(connection, StandardCharsets.UTF_8));
        var writer = new BufferedWriter(Channels.newWriter(connection, StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      if (line == null || !line.startsWith("{")) {
        return;
      }
      Request request = json.readValue(line, Request.class);
      int code =
          commands.run(
              request, out -> write(writer, Frame.out(out)), err -> write(writer, Frame.err(err)));
      write(writer, Frame.exit(code));
    } catch (IOException | UncheckedIOException | JacksonException e) {
      LOG.debug("a command's connection broke off", e);
    }
  }

  private void write(BufferedWriter writer, Frame frame) {
    String line = json.writeValueAsString(frame) + "\n";
    // In one piece: a verb may say how far it is from a thread of its own.
    try {
      synchronized (writer) {
        writer.write(line);
        writer.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(path);
  }
}
