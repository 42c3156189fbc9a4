package dev.suiren.cli.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;

/// What reading and writing can run into, in one line for the person at the terminal.
final class Troubles {
  private Troubles() {}

  static ProblemException of(Exception e) {
    return DiskFull.is(e)
        ? new ProblemException(Problem.DISK_FULL, "the disk is full: make room and try again", e)
        : new ProblemException(
            Problem.BROKEN, "reading or writing failed: " + Terminal.line(e.getMessage() + ""), e);
  }
}
