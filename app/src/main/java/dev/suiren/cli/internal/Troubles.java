package dev.suiren.cli.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.stream.Stream;

/// What reading and writing can run into, in one line for the person at the terminal.
final class Troubles {
  private Troubles() {}

  static ProblemException of(Exception e) {
    return DiskFull.is(e)
        ? new ProblemException(Problem.DISK_FULL, "the disk is full: make room and try again", e)
        : new ProblemException(
            Problem.BROKEN, "reading or writing failed: " + Terminal.line(e.getMessage() + ""), e);
  }

  /// What nobody expected: its kind and its place, since at a process boundary there may be no log.
  static ProblemException ofOurs(String verb, RuntimeException e) {
    return DiskFull.is(e)
        ? of(e)
        : new ProblemException(
            Problem.BROKEN,
            verb + " failed by a fault of ours (" + e.getClass().getSimpleName() + place(e) + ")",
            e);
  }

  private static String place(RuntimeException e) {
    return Stream.of(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.suiren."))
        .findFirst()
        .map(frame -> " in " + frame)
        .orElse("");
  }
}
