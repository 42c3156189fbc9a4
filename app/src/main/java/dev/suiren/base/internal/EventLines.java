package dev.suiren.base.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Server-sent events (WHATWG HTML, 9.2) from bytes as they come. Lines are cut as bytes and
/// decoded whole, so a character split between two chunks is no special case.
final class EventLines {
  private final int maxBytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private boolean hasData;
  private boolean afterReturn;
  private boolean firstLine = true;
  private boolean overflowed;

  EventLines(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// @param name of the event, empty for a plain message
  record Event(String name, String data) {}

  /// The events that are complete with these bytes.
  List<Event> accept(ByteBuffer bytes) {
    List<Event> events = new ArrayList<>();
    while (bytes.hasRemaining() && !overflowed) {
      byte b = bytes.get();
      if (b == '\n' && afterReturn) {
        afterReturn = false;
      } else if (b == '\n' || b == '\r') {
        afterReturn = b == '\r';
        endLine().ifPresent(events::add);
      } else {
        afterReturn = false;
        line.write(b);
        overflowed = line.size() + data.length() > maxBytes;
      }
    }
    return events;
  }

  /// The event that the end of the stream completes, for servers that forget the last empty line.
  Optional<Event> end() {
    Optional<Event> event = line.size() > 0 ? endLine() : Optional.empty();
    return event.isPresent() ? event : dispatch();
  }

  /// Whether a line or event was longer than allowed; nothing more is read then.
  boolean overflowed() {
    return overflowed;
  }

  private Optional<Event> endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (firstLine && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    firstLine = false;
    if (text.isEmpty()) {
      return dispatch();
    }
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    take(field, value.startsWith(" ") ? value.substring(1) : value);
    return Optional.empty();
  }

  private void take(String field, String value) {
    switch (field) {
      case "event" -> name = value;
      case "data" -> addData(value);
      case "error" -> {
        // Older llama.cpp servers name the field itself `error`.
        name = "error";
        addData(value);
      }
      default -> {}
    }
  }

  private void addData(String value) {
    if (hasData) {
      data.append('\n');
    }
    data.append(value);
    hasData = true;
  }

  private Optional<Event> dispatch() {
    Event event = new Event(name, data.toString());
    boolean complete = hasData;
    name = "";
    data.setLength(0);
    hasData = false;
    return complete ? Optional.of(event) : Optional.empty();
  }
}
