package dev.suiren.cli.internal;

import java.util.Optional;

/// One line of an answer over the socket: exactly one of the three is there.
record Frame(Optional<String> out, Optional<String> err, Optional<Integer> exit) {
  static Frame out(String line) {
    return new Frame(Optional.of(line), Optional.empty(), Optional.empty());
  }

  static Frame err(String line) {
    return new Frame(Optional.empty(), Optional.of(line), Optional.empty());
  }

  static Frame exit(int code) {
    return new Frame(Optional.empty(), Optional.empty(), Optional.of(code));
  }
}
