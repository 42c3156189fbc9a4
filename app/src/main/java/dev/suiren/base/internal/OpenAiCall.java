package dev.suiren.base.internal;

import dev.suiren.base.BaseSettings;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Fault;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// One request and its answer, on the calling thread, within its time limits. However it ends, the
/// connection is either done or closed.
final class OpenAiCall {
  /// How long to wait for the other side's closing words when all is said.
  private static final Duration FAREWELL = Duration.ofMillis(200);

  private static final Duration USAGE_PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client;
  private final BaseSettings settings;
  private final Deadline deadline;
  private final Deltas deltas;

  OpenAiCall(HttpClient client, BaseSettings settings, Deadline deadline, Deltas deltas) {
    this.client = client;
    this.settings = settings;
    this.deadline = deadline;
    this.deltas = deltas;
  }

  /// @param retryAfter the header of that name, as it came
  record Outcome(Ending ending, Optional<String> retryAfter) {}

  Outcome run(HttpRequest request) {
    Deadline firstByte = Deadline.in(deadline.atMost(settings.timeouts().firstByte()));
    CompletableFuture<HttpResponse<Inbox>> sent = client.sendAsync(request, head -> new Inbox());
    try {
      HttpResponse<Inbox> response =
          sent.get(firstByte.remaining().toNanos(), TimeUnit.NANOSECONDS);
      return answer(response, firstByte);
    } catch (TimeoutException e) {
      abandon(sent);
      return outcome(deltas.fail(Fault.TOOK_TOO_LONG, "did not begin to answer in time"));
    } catch (InterruptedException e) {
      abandon(sent);
      Thread.currentThread().interrupt();
      return outcome(deltas.cancelled());
    } catch (ExecutionException e) {
      return outcome(unsent(e));
    }
  }

  private static void abandon(CompletableFuture<HttpResponse<Inbox>> sent) {
    sent.cancel(true);
    // The answer may have begun in this very moment.
    sent.thenAccept(response -> response.body().close());
  }

  private Ending unsent(ExecutionException sending) {
    for (Throwable c = sending; c != null; c = c.getCause()) {
      if (c instanceof HttpConnectTimeoutException) {
        return deltas.fail(Fault.UNREACHABLE, "did not accept a connection in time");
      }
      if (c instanceof SSLException) {
        return deltas.fail(Fault.UNREACHABLE, "no trusted encrypted connection came about");
      }
      if (c instanceof ConnectException || c instanceof UnresolvedAddressException) {
        return deltas.fail(Fault.UNREACHABLE, "nothing answers at its address");
      }
    }
    return deltas.fail(Fault.BROKE_OFF, "closed the connection before its answer");
  }

  private Outcome answer(HttpResponse<Inbox> response, Deadline firstByte)
      throws InterruptedException {
    int status = response.statusCode();
    try (Inbox inbox = response.body()) {
      if (status >= 200 && status < 300) {
        return outcome(Thread.interrupted() ? interrupted() : read(inbox, firstByte));
      }
      return new Outcome(
          deltas.fail(fault(status), "answered with status " + status),
          response.headers().firstValue("Retry-After"));
    }
  }

  private static Fault fault(int status) {
    if (status >= 300 && status < 400) {
      return Fault.REDIRECTED;
    }
    return switch (status) {
      case 401, 403 -> Fault.REFUSED_KEY;
      case 429 -> Fault.TOO_MANY_REQUESTS;
      default -> status >= 500 ? Fault.SERVER_ERROR : Fault.REJECTED;
    };
  }

  private Ending interrupted() {
    Thread.currentThread().interrupt();
    return deltas.cancelled();
  }

  private Ending read(Inbox inbox, Deadline firstByte) throws InterruptedException {
    OpenAiAnswer answer = new OpenAiAnswer(settings.limits(), deltas);
    Duration patience = firstByte.remaining();
    while (deadline.leaves(Duration.ZERO)) {
      switch (inbox.take(deadline.atMost(patience))) {
        case Inbox.Delivery.Bytes(List<ByteBuffer> buffers) -> {
          Optional<Ending> ending = take(answer, buffers);
          if (ending.isPresent()) {
            farewell(inbox, ending.get());
            return ending.get();
          }
        }
        case Inbox.Delivery.End() -> {
          return answer.end();
        }
        case Inbox.Delivery.Broken() -> {
          return deltas.broken(Fault.BROKE_OFF, "the connection broke in the middle");
        }
        case Inbox.Delivery.Nothing() -> {
          return deltas.broken(Fault.TOOK_TOO_LONG, "fell silent in the middle");
        }
      }
      Duration between = settings.timeouts().between();
      patience =
          deltas.hasReason() && between.compareTo(USAGE_PATIENCE) > 0 ? USAGE_PATIENCE : between;
    }
    return deltas.broken(Fault.TOOK_TOO_LONG, "was still answering when its time was over");
  }

  private static Optional<Ending> take(OpenAiAnswer answer, List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      Optional<Ending> ending = answer.accept(buffer);
      if (ending.isPresent()) {
        return ending;
      }
    }
    return Optional.empty();
  }

  /// After a good ending the connection is worth keeping, if its last bytes come soon.
  private static void farewell(Inbox inbox, Ending ending) throws InterruptedException {
    if (ending instanceof Ending.Finished) {
      for (int i = 0; i < 3; i++) {
        if (!(inbox.take(FAREWELL) instanceof Inbox.Delivery.Bytes)) {
          return;
        }
      }
    }
  }

  private static Outcome outcome(Ending ending) {
    return new Outcome(ending, Optional.empty());
  }
}
