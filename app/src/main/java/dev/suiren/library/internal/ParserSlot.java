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
  private Optional<ParserTurn> current = Optional.empty();
  private long uses;
  private boolean closed;

  ParserSlot(ParserSettings settings) {
    this.settings = settings;
  }

  Parsed parse(ParserTurn turn, Path file, String name) {
    try {
      Optional<ParserProcess> child = begin(turn);
      return child.isPresent()
          ? child.get().parse(file, name)
          : new Parsed.Unreadable(Failure.PARSER_DIED, "not wanted any more");
    } catch (IOException broken) {
      return new Parsed.Unreadable(Failure.PARSER_DIED, "the parser could not be started");
    } finally {
      leave();
    }
  }

  /// Empty where the turn was given up before it came.
  private synchronized Optional<ParserProcess> begin(ParserTurn turn) throws IOException {
    if (closed) {
      throw new IllegalStateException("the parsers are closed");
    }
    if (!turn.wanted()) {
      return Optional.empty();
    }
    current = Optional.of(turn);
    uses++;
    if (process.filter(ParserProcess::usable).isEmpty()) {
      end();
      process = Optional.of(ParserProcess.start(settings));
    }
    return process;
  }

  private synchronized void leave() {
    current = Optional.empty();
  }

  /// Ends the child if it is at work on this turn's file; the next file gets another one.
  synchronized void endIfAt(ParserTurn turn) {
    if (current.filter(turn::equals).isPresent()) {
      end();
    }
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
