package dev.suiren.base.internal;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one HTTP client of all bases: follows no redirects, keeps no cookies, works on virtual
/// threads. Thread-safe.
final class LazyClient implements Supplier<HttpClient>, AutoCloseable {
  private final Duration connect;
  private @Nullable HttpClient client;

  LazyClient(Duration connect) {
    this.connect = connect;
  }

  @Override
  public synchronized HttpClient get() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(connect)
              .followRedirects(HttpClient.Redirect.NEVER)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
    }
    return client;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
