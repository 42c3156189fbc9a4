package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;

/// A parser gives a file up, with the reason a person will read.
final class ParserRefusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;

  /// @param detail one line by us, without the file's words
  ParserRefusal(Failure failure, String detail) {
    super(detail);
    this.failure = failure;
  }

  Parsed.Unreadable unreadable() {
    String detail = getMessage();
    return new Parsed.Unreadable(failure, detail == null ? "" : detail);
  }
}
