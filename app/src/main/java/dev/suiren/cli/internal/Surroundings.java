package dev.suiren.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// What a call from a terminal brings with it.
///
/// @param environment the variables of the shell
/// @param directory where the user stands; relative paths are below it
/// @param watched whether a person sees `err` while it is written
/// @param out takes results only, `err` takes everything else
record Surroundings(
    Map<String, String> environment,
    Path directory,
    boolean watched,
    PrintStream out,
    PrintStream err) {
  Surroundings {
    environment = Map.copyOf(environment);
  }
}
