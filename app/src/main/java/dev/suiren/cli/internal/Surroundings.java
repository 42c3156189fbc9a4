package dev.suiren.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// What a call from a terminal brings with it.
///
/// @param environment the variables of the shell
/// @param directory where the user stands; relative paths are below it
/// @param watched whether a person sees `err` while it is written
/// @param bold whether `out` may hold bold letters
/// @param out takes results only, `err` takes everything else
record Surroundings(
    Map<String, String> environment,
    Path directory,
    boolean watched,
    boolean bold,
    PrintStream out,
    PrintStream err) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  /// Where results are plain text.
  Surroundings(
      Map<String, String> environment,
      Path directory,
      boolean watched,
      PrintStream out,
      PrintStream err) {
    this(environment, directory, watched, false, out, err);
  }
}
