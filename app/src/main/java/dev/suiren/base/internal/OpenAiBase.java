package dev.suiren.base.internal;

import dev.suiren.base.Base;
import dev.suiren.base.BaseSettings;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Prompt;
import dev.suiren.base.Usage;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A base behind OpenAI's chat completions, spoken by hosted services and by Ollama, vLLM and
/// llama.cpp alike. Thread-safe; made anew for each endpoint at no cost.
final class OpenAiBase implements Base {
  private final Endpoint endpoint;
  private final Wire wire;

  OpenAiBase(Endpoint endpoint, Wire wire) {
    this.endpoint = endpoint;
    this.wire = wire;
  }

  @Override
  public Ending stream(Prompt prompt, Receiver receiver) {
    BaseSettings settings = wire.settings();
    Deadline deadline = Deadline.in(settings.timeouts().total());
    HttpRequest request = OpenAiRequest.of(endpoint, prompt, wire.json());
    Backoff backoff = new Backoff(settings.retries(), wire.random());
    for (int failures = 1; ; failures++) {
      OpenAiCall.Outcome outcome = call(request, receiver, deadline);
      Optional<Duration> pause =
          backoff
              .pause(failures, outcome.ending(), outcome.retryAfter().flatMap(this::duration))
              .filter(deadline::leaves);
      if (pause.isEmpty()) {
        return outcome.ending();
      }
      try {
        wire.pause().pause(pause.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Ending.Cancelled(Usage.UNKNOWN);
      }
    }
  }

  private OpenAiCall.Outcome call(HttpRequest request, Receiver receiver, Deadline deadline) {
    Deltas deltas = new Deltas(wire.json(), receiver);
    try {
      if (!AddressRules.allow(endpoint.host(), wire.resolver())) {
        return refused(deltas.fail(Fault.FORBIDDEN_ADDRESS, "its name leads to a refused address"));
      }
    } catch (UnknownHostException e) {
      return refused(deltas.fail(Fault.UNREACHABLE, "its name leads nowhere"));
    }
    return new OpenAiCall(wire.client().get(), wire.settings(), deadline, deltas).run(request);
  }

  private static OpenAiCall.Outcome refused(Ending ending) {
    return new OpenAiCall.Outcome(ending, Optional.empty());
  }

  /// `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); anything else counts as absent.
  private Optional<Duration> duration(String header) {
    try {
      if (header.strip().matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
      }
      Instant when =
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(wire.clock().instant(), when);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
