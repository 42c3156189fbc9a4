package dev.suiren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// An HTTP server on a raw socket that does what its script says, one script per request, the last
/// one for all that follow: it behaves like real endpoints, and misbehaves in ways no HTTP library
/// allows.
public final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
  private final List<ScriptedExchange> exchanges = new CopyOnWriteArrayList<>();

  /// What to do with one request.
  @FunctionalInterface
  public interface Script {
    void play(ScriptedExchange exchange) throws IOException;
  }

  private ScriptedServer(ServerSocket socket) {
    this.socket = socket;
  }

  public static ScriptedServer playing(Script... scripts) {
    try {
      ScriptedServer server =
          new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      server.scripts.addAll(List.of(scripts));
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The part before `/chat/completions`.
  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// Every request so far, oldest first.
  public List<ScriptedExchange> exchanges() {
    return List.copyOf(exchanges);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      ScriptedExchange exchange = ScriptedExchange.read(connection);
      Script script = next();
      exchanges.add(exchange);
      script.play(exchange);
    } catch (IOException e) {
      // The client went away in the middle, which is what some tests want.
      return;
    }
  }

  private synchronized Script next() throws IOException {
    Script script = scripts.size() > 1 ? scripts.poll() : scripts.peek();
    if (script == null) {
      throw new IOException("no script");
    }
    return script;
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (ScriptedExchange exchange : exchanges) {
        exchange.hangUp();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
