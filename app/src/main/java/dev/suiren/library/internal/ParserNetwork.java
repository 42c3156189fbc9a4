package dev.suiren.library.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A network of the child's own, with nothing in it, where the system lets us make one:
/// util-linux's `unshare`, which becomes the command it is given. Tried out once; elsewhere the
/// child keeps ours.
final class ParserNetwork {
  private static final List<String> UNSHARE = List.of("unshare", "--map-current-user", "--net");
  private static final long TRIAL_SECONDS = 5;

  /// What stands before the command of a child; empty where it would not work.
  static final List<String> PREFIX = works() ? UNSHARE : List.of();

  private ParserNetwork() {}

  /// Under the one limit that making it might run into.
  private static boolean works() {
    String trial = "ulimit -f 0; exec " + String.join(" ", UNSHARE) + " true";
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", trial)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
