package dev.suiren.cli.internal;

import java.util.List;
import java.util.Optional;

/// What travels to a running `up`.
///
/// @param directory where the user stands
/// @param watched whether a person sees stderr while the verb runs
/// @param bold whether results may hold bold letters
/// @param secret a passphrase from the user's terminal; the socket is theirs alone (mode 0600)
record Request(
    String verb,
    List<String> arguments,
    String directory,
    boolean watched,
    boolean bold,
    Optional<String> secret) {
  Request {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return "Request[" + verb + "]";
  }
}
