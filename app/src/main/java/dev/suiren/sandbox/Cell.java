package dev.suiren.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// One run of one program behind a wall, from its start to the end of everything it began.
final class Cell {
  private static final int OUT_OF_PROCESSOR_TIME = 128 + 24;
  private static final long ENDING_SECONDS = 5;

  private final Limits limits;
  private final String sign = UUID.randomUUID().toString();
  private final Process process;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private volatile boolean tooMuch;

  private Cell(Wall wall, Program program, Limits limits) throws IOException {
    this.limits = limits;
    List<String> command = wall.command(program, limits, sign);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().put("LC_ALL", "C");
    this.process = builder.start();
  }

  static Run run(Wall wall, Program program, Limits limits, String text) {
    try {
      return new Cell(wall, program, limits).run(text);
    } catch (IOException notStarted) {
      return new Run.NotRun(Run.Lack.LIMITS, "the tools of the system do not start");
    }
  }

  private Run run(String text) {
    Thread reading = Thread.ofVirtual().start(this::read);
    Thread writing = Thread.ofVirtual().start(() -> write(text));
    try {
      boolean ended = process.waitFor(limits.wallClock().toMillis(), TimeUnit.MILLISECONDS);
      end();
      reading.join();
      writing.join();
      return outcome(ended);
    } catch (InterruptedException interrupted) {
      end();
      Thread.currentThread().interrupt();
      return new Run.NotRun(Run.Lack.INTERRUPTED, "");
    }
  }

  private Run outcome(boolean ended) throws InterruptedException {
    String all = output.toString(StandardCharsets.UTF_8);
    int begun = all.indexOf(sign + "\n");
    if (begun < 0) {
      return new Run.NotRun(Run.Lack.LIMITS, all.lines().findFirst().orElse(""));
    }
    String said = all.substring(begun + sign.length() + 1);
    if (tooMuch) {
      return new Run.Stopped(Run.Bound.OUTPUT, said);
    }
    if (!ended) {
      return new Run.Stopped(Run.Bound.WALL_CLOCK, said);
    }
    int code = process.waitFor();
    return code == OUT_OF_PROCESSOR_TIME
        ? new Run.Stopped(Run.Bound.PROCESSOR_TIME, said)
        : new Run.Ended(code, said);
  }

  /// Our first process behind the wall is ended, whereupon the kernel ends all others there and the
  /// tool that waits for them ends too; if it does not, it is ended as well.
  private void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void write(String text) {
    try (OutputStream into = process.getOutputStream()) {
      into.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedBefore) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private void read() {
    byte[] part = new byte[8 * 1024];
    try (InputStream from = process.getInputStream()) {
      for (int read = from.read(part); read >= 0; read = from.read(part)) {
        take(part, read);
      }
    } catch (IOException closed) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private void take(byte[] part, int read) {
    int room = limits.outputBytes() + sign.length() + 1 - output.size();
    output.write(part, 0, Math.min(room, read));
    if (read > room && !tooMuch) {
      tooMuch = true;
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }
}
