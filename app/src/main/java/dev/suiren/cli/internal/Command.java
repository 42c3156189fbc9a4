package dev.suiren.cli.internal;

import java.util.Set;

/// One verb that needs an open home.
interface Command {
  String verb();

  /// How it is called, after `./suiren `.
  String usage();

  Set<String> options();

  default Set<String> flags() {
    return Set.of("json");
  }

  /// Does the one thing and returns the exit code; expected trouble is a `ProblemException`.
  int run(Invocation invocation);
}
