package dev.suiren.kernel;

/// Where a throwable came from, for the log: types and places of it and its causes, without their
/// messages. Those may hold names of files or words of documents and people, which no log shows.
public final class Trace {
  private static final int FRAMES = 16;
  private static final int CAUSES = 5;

  private Trace() {}

  public static String of(Throwable broken) {
    return of(broken, CAUSES);
  }

  private static String of(Throwable broken, int causes) {
    StringBuilder text = new StringBuilder(broken.getClass().getName());
    StackTraceElement[] frames = broken.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append("\n  at ").append(frames[i]);
    }
    Throwable cause = broken.getCause();
    return cause == null || causes == 0
        ? text.toString()
        : text + "\ncause " + of(cause, causes - 1);
  }
}
