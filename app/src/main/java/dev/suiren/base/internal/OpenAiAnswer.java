package dev.suiren.base.internal;

import dev.suiren.base.BaseSettings.Limits;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The body of an answer, read as it comes: a stream of events, or one JSON object from endpoints
/// that take no notice of `stream`. Which of the two is told by the first byte, not by the header,
/// since headers are wrong too often.
final class OpenAiAnswer {
  private static final String DONE = "[DONE]";

  private final Limits limits;
  private final Deltas deltas;
  private final EventLines lines;
  private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
  private Shape shape = Shape.UNKNOWN;
  private long bytes;

  private enum Shape {
    UNKNOWN,
    EVENTS,
    OBJECT
  }

  OpenAiAnswer(Limits limits, Deltas deltas) {
    this.limits = limits;
    this.deltas = deltas;
    this.lines = new EventLines(limits.lineBytes());
  }

  Optional<Ending> accept(ByteBuffer chunk) {
    bytes += chunk.remaining();
    if (bytes > limits.answerBytes()) {
      return tooLong();
    }
    if (shape == Shape.UNKNOWN) {
      skipBlanks(chunk);
      if (!chunk.hasRemaining()) {
        return Optional.empty();
      }
      byte first = chunk.get(chunk.position());
      if (first == '<') {
        return Optional.of(deltas.fail(Fault.NOT_UNDERSTOOD, "answered with a web page"));
      }
      shape = first == '{' || first == '[' ? Shape.OBJECT : Shape.EVENTS;
    }
    return shape == Shape.OBJECT ? collect(chunk) : events(chunk);
  }

  private static void skipBlanks(ByteBuffer chunk) {
    while (chunk.hasRemaining()
        && chunk.get(chunk.position()) <= ' '
        && chunk.get(chunk.position()) >= 0) {
      chunk.get();
    }
  }

  private Optional<Ending> collect(ByteBuffer chunk) {
    byte[] copy = new byte[chunk.remaining()];
    chunk.get(copy);
    whole.writeBytes(copy);
    return Optional.empty();
  }

  private Optional<Ending> events(ByteBuffer chunk) {
    for (EventLines.Event event : lines.accept(chunk)) {
      Optional<Ending> ending = take(event);
      if (ending.isPresent()) {
        return ending;
      }
    }
    return lines.overflowed() ? tooLong() : Optional.empty();
  }

  private Optional<Ending> take(EventLines.Event event) {
    String data = event.data().strip();
    if (data.equals(DONE)) {
      return Optional.of(
          deltas.understood()
              ? deltas.finished()
              : deltas.fail(Fault.NOT_UNDERSTOOD, "the stream held no answer"));
    }
    if (event.name().equals("error")) {
      return Optional.of(deltas.acceptError(data));
    }
    return data.isEmpty() ? Optional.empty() : deltas.accept(data);
  }

  private Optional<Ending> tooLong() {
    return Optional.of(deltas.fail(Fault.NOT_UNDERSTOOD, "the answer was longer than allowed"));
  }

  /// The other side closed its answer in good order.
  Ending end() {
    return switch (shape) {
      case UNKNOWN -> deltas.fail(Fault.NOT_UNDERSTOOD, "the answer was empty");
      case OBJECT ->
          deltas.accept(whole.toString(StandardCharsets.UTF_8)).orElseGet(this::ofObject);
      case EVENTS -> lines.end().flatMap(this::takeLast).orElseGet(this::ofEvents);
    };
  }

  /// A last event cut in the middle says nothing; the stream broke off.
  private Optional<Ending> takeLast(EventLines.Event event) {
    Optional<Ending> ending = take(event);
    return ending.filter(e -> !(e instanceof Ending.Failed f && f.fault() == Fault.NOT_UNDERSTOOD));
  }

  private Ending ofObject() {
    return deltas.understood()
        ? deltas.finished()
        : deltas.fail(Fault.NOT_UNDERSTOOD, "the answer held no choices");
  }

  private Ending ofEvents() {
    return deltas.understood()
        ? deltas.broken(Fault.BROKE_OFF, "the stream ended in the middle")
        : deltas.fail(Fault.NOT_UNDERSTOOD, "the stream held no answer");
  }
}
