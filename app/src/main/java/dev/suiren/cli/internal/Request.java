package dev.suiren.cli.internal;

import java.util.List;
import java.util.Optional;

/// What travels to a running `up`.
///
/// @param directory where the user stands
/// @param secret a passphrase from the user's terminal; the socket is theirs alone (mode 0600)
record Request(String verb, List<String> arguments, String directory, Optional<String> secret) {
  Request {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return "Request[" + verb + "]";
  }
}
