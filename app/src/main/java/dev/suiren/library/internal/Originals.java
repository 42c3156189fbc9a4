package dev.suiren.library.internal;

import static java.util.Comparator.reverseOrder;

import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The files as they came, named by the sha-256 of their bytes: equal bytes are stored once. A file
/// appears whole and durable, or not at all.
final class Originals {
  private final Home home;
  private final Ids ids;
  private final long maxBytes;
  private final ReadWriteLock using = new ReentrantReadWriteLock();

  Originals(Home home, Ids ids, long maxBytes) {
    this.home = home;
    this.ids = ids;
    this.maxBytes = maxBytes;
  }

  /// Writes the bytes to a half-written place; they are kept only by `keep`.
  Draft draft(InputStream bytes) throws IOException {
    Path half = home.scratch().resolve("original-" + ids.next());
    try {
      long size = copy(bytes, half);
      return new Draft(half, Hash.of(half), size);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(half);
      throw e;
    }
  }

  private long copy(InputStream bytes, Path half) throws IOException {
    long size = 0;
    try (FileChannel channel =
            FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
      byte[] buffer = new byte[128 * 1024];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw new TooLarge();
        }
        out.write(buffer, 0, n);
      }
      channel.force(true);
    }
    return size;
  }

  /// Keeps the draft while `use` writes the row that needs it, so that no removal comes between.
  <T> T keep(Draft draft, Supplier<T> use) throws IOException {
    using.readLock().lock();
    try {
      Path place = path(draft.sha256());
      if (Files.exists(place)) {
        Files.delete(draft.half());
      } else {
        Files.move(draft.half(), place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(home.originals())) {
          folder.force(true);
        }
      }
      return use.get();
    } finally {
      using.readLock().unlock();
    }
  }

  Path path(String sha256) {
    return home.originals().resolve(sha256);
  }

  /// Removes those bytes that nobody uses.
  ///
  /// @param used says which ones of a list are in use
  void sweep(List<String> sha256s, UnaryOperator<Collection<String>> used) throws IOException {
    using.writeLock().lock();
    try {
      Set<String> unused = new TreeSet<>(sha256s);
      unused.removeAll(used.apply(sha256s));
      for (String sha256 : unused) {
        Files.deleteIfExists(path(sha256));
      }
    } finally {
      using.writeLock().unlock();
    }
  }

  /// The sha-256 of everything kept.
  List<String> list() {
    try (Stream<Path> files = Files.list(home.originals())) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Empties the place of half-written files, folders included; for the start, when nobody writes
  /// yet.
  void clearScratch() throws IOException {
    try (Stream<Path> halves = Files.walk(home.scratch())) {
      List<Path> deepestFirst =
          halves.filter(half -> !half.equals(home.scratch())).sorted(reverseOrder()).toList();
      for (Path half : deepestFirst) {
        Files.deleteIfExists(half);
      }
    }
  }

  /// Bytes that were written but not yet kept.
  record Draft(Path half, String sha256, long bytes) {}

  /// A file beyond the size that is taken in.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
