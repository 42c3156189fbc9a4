package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import dev.suiren.library.ParserSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The place of one child: starts it when a file comes, replaces it after a death. One file at a
/// time; closing may come from anywhere.
final class ParserSlot implements AutoCloseable {
  private final ParserSettings settings;
  private Optional<ParserProcess> process = Optional.empty();
  private long uses;
  private boolean closed;

  ParserSlot(ParserSettings settings) {
    this.settings = settings;
  }

  Parsed parse(Path file, String name) {
    ParserProcess child;
    try {
      child = ready();
    } catch (IOException broken) {
      return new Parsed.Unreadable(Failure.PARSER_DIED, "the parser could not be started");
    }
    return child.parse(file, name);
  }

  private synchronized ParserProcess ready() throws IOException {
    if (closed) {
      throw new IllegalStateException("the parsers are closed");
    }
    uses++;
    if (process.filter(ParserProcess::usable).isEmpty()) {
      end();
      process = Optional.of(ParserProcess.start(settings));
    }
    return process.get();
  }

  /// How many files it has taken; tells whether it was idle between two looks.
  synchronized long uses() {
    return uses;
  }

  /// Ends the child unless it has taken a file since `seen`.
  synchronized void endUnlessUsedSince(long seen) {
    if (uses == seen) {
      end();
    }
  }

  synchronized Optional<ParserProcess> process() {
    return process;
  }

  private void end() {
    process.ifPresent(ParserProcess::close);
    process = Optional.empty();
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
  }
}
