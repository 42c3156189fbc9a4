package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One process owns a home at a time; the system frees the lock when that process dies.
final class HomeLock implements AutoCloseable {
  private final Home home;
  private final FileChannel channel;

  private HomeLock(Home home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  Home home() {
    return home;
  }

  static Optional<HomeLock> tryTake(Home home) throws IOException {
    FileChannel channel = open(home);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new HomeLock(home, channel));
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  private static FileChannel open(Home home) throws IOException {
    return FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
