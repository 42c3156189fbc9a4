package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import dev.suiren.library.ParserSettings;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Parses in child processes that start with the first file, stay warm between files, and end when
/// idle. Thread-safe: as many files at once as there are children, the others queue.
final class ChildParsers implements Parsers {
  private final ParserSettings settings;
  private final List<ParserSlot> all;
  private final BlockingQueue<ParserSlot> free;
  private final ScheduledThreadPoolExecutor idle =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("suiren-parsers-idle").factory());
  private final Set<ParserTurn> turns = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private ChildParsers(ParserSettings settings) {
    this.settings = settings;
    this.all = Stream.generate(() -> new ParserSlot(settings)).limit(settings.children()).toList();
    this.free = new ArrayBlockingQueue<>(all.size(), true, all);
    idle.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  static ChildParsers of(ParserSettings settings) {
    return new ChildParsers(settings);
  }

  /// @throws IllegalStateException when closed or interrupted: then nothing is known of the file
  @Override
  public Parsed parse(Ticket ticket, Path file, String name) {
    Optional<Parsed> refused = refuse(file);
    if (refused.isPresent()) {
      return refused.get();
    }
    ParserTurn turn = new ParserTurn(ticket);
    turns.add(turn);
    try {
      return parse(turn, file, name);
    } finally {
      turns.remove(turn);
    }
  }

  private Parsed parse(ParserTurn turn, Path file, String name) {
    ParserSlot slot = take();
    try {
      Parsed parsed = slot.parse(turn, file, name);
      if (closed) {
        throw new IllegalStateException("the parsers are closed");
      }
      return parsed;
    } finally {
      giveBack(slot);
    }
  }

  @Override
  public void end(Predicate<Ticket> isVoid) {
    for (ParserTurn turn : turns) {
      if (isVoid.test(turn.ticket())) {
        turn.giveUp();
        all.forEach(slot -> slot.endIfAt(turn));
      }
    }
  }

  /// What can be said without a child.
  private Optional<Parsed> refuse(Path file) {
    try {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        return Optional.of(new Parsed.Unreadable(Failure.NOT_READABLE, ""));
      }
      long bytes = Files.size(file);
      if (bytes == 0) {
        return Optional.of(new Parsed.Unreadable(Failure.EMPTY, ""));
      }
      return bytes <= settings.maxFileBytes()
          ? Optional.empty()
          : Optional.of(
              new Parsed.Unreadable(
                  Failure.TOO_LARGE, "more than " + settings.maxFileMebibytes() + " MiB"));
    } catch (IOException e) {
      return Optional.of(new Parsed.Unreadable(Failure.NOT_READABLE, ""));
    }
  }

  private ParserSlot take() {
    try {
      return free.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the file's turn", interrupted);
    }
  }

  private void giveBack(ParserSlot slot) {
    long uses = slot.uses();
    free.add(slot);
    if (!closed) {
      idle.schedule(
          () -> slot.endUnlessUsedSince(uses), settings.idle().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /// The children that run now; for tests that end them.
  List<ParserProcess> children() {
    return all.stream().flatMap(slot -> slot.process().stream()).toList();
  }

  /// How many files the children have taken so far; for tests as well.
  long taken() {
    return all.stream().mapToLong(ParserSlot::uses).sum();
  }

  @Override
  public void close() {
    closed = true;
    idle.shutdownNow();
    all.forEach(ParserSlot::close);
  }
}
