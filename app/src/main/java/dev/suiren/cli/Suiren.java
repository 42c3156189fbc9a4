package dev.suiren.cli;

import dev.suiren.cli.internal.CommandLine;

/// Where the process begins.
public final class Suiren {
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// A virtual thread that waits for SQLite's lock waits inside native code and keeps its carrier.
  /// There are as many more carriers as connections, those of a private home beside this one
  /// included, so that the thread which holds the lock can always go on.
  private static final int CONNECTIONS = 2 * 4;

  private Suiren() {}

  public static void main(String[] arguments) {
    if (System.getProperty(CARRIERS) == null) {
      int carriers = Runtime.getRuntime().availableProcessors() + CONNECTIONS;
      System.setProperty(CARRIERS, String.valueOf(carriers));
    }
    System.exit(CommandLine.ofThisProcess().run(java.util.List.of(arguments)));
  }
}
