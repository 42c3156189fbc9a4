package dev.suiren.cli.internal;

import java.io.Console;
import java.util.Map;
import java.util.Optional;

/// A passphrase from `SUIREN_PASSPHRASE` or typed unseen; empty where there is neither.
final class Passphrase {
  private Passphrase() {}

  static Optional<String> read(Map<String, String> environment, String prompt) {
    String given = environment.get("SUIREN_PASSPHRASE");
    if (given != null) {
      return Optional.of(given).filter(text -> !text.isEmpty());
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    char[] typed = console.readPassword(prompt);
    return Optional.ofNullable(typed).map(String::new).filter(text -> !text.isEmpty());
  }
}
