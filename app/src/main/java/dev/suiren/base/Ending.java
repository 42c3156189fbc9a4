package dev.suiren.base;

import java.util.Locale;

/// How a stream ended.
public sealed interface Ending {

  record Finished(Reason reason, Usage usage) implements Ending {}

  record Cancelled(Usage usage) implements Ending {}

  /// @param begun whether any text had been received, so that it cannot be tried again unseen
  /// @param detail one line by us, without the other side's words
  record Failed(Fault fault, boolean begun, String detail) implements Ending {}

  enum Reason {
    STOP,
    LENGTH,
    TOOL_CALLS,
    CONTENT_FILTER
  }

  enum Fault {
    REFUSED_KEY,
    TOO_MANY_REQUESTS,
    SERVER_ERROR,
    REJECTED,
    UNREACHABLE,
    TOOK_TOO_LONG,
    BROKE_OFF,
    NOT_UNDERSTOOD,
    SAID_NOTHING,
    REDIRECTED,
    FORBIDDEN_ADDRESS,
    NONE_CONFIGURED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
