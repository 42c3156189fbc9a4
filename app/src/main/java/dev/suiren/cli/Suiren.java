package dev.suiren.cli;

import dev.suiren.cli.internal.CommandLine;

/// Where the process begins.
public final class Suiren {
  private Suiren() {}

  public static void main(String[] arguments) {
    System.exit(CommandLine.ofThisProcess().run(java.util.List.of(arguments)));
  }
}
