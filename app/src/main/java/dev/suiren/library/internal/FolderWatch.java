package dev.suiren.library.internal;

import dev.suiren.kernel.Trace;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows one folder: looks it through whenever the system says that something changed, and every
/// so often in case it said nothing.
final class FolderWatch implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final long QUIET_MILLIS = 150;
  private static final int NOTICES_AT_ONCE = 20;

  private final CollectionRow collection;
  private final FolderScan scan;
  private final WatchService changes;
  private final Duration rescan;
  private final Map<Path, WatchKey> keys = new HashMap<>();

  FolderWatch(CollectionRow collection, FolderScan scan, WatchService changes, Duration rescan) {
    this.collection = collection;
    this.scan = scan;
    this.changes = changes;
    this.rescan = rescan;
  }

  @Override
  public void run() {
    try {
      while (true) {
        look();
        awaitChange();
      }
    } catch (ClosedWatchServiceException e) {
      LOG.debug("collection {} is followed no longer", collection.id().value());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Folders are watched before they are looked through, so that no change falls between; one that
  /// came in between is met at the next look.
  private void look() {
    try {
      while (register(scan.scan(collection))) {
        LOG.debug("collection {} has new folders", collection.id().value());
      }
    } catch (ClosedWatchServiceException e) {
      throw e;
    } catch (RuntimeException e) {
      // The thread outlives a full disk or a busy database; the next look catches up.
      LOG.warn(
          "the folder of collection {} was not looked through {}",
          collection.id().value(),
          Trace.of(e));
    }
  }

  private boolean register(List<Path> folders) {
    Set<Path> gone = new HashSet<>(keys.keySet());
    gone.removeAll(folders);
    gone.forEach(folder -> forget(folder));
    boolean fresh = false;
    for (Path folder : folders) {
      if (!keys.containsKey(folder)) {
        fresh |= register(folder);
      }
    }
    return fresh;
  }

  private boolean register(Path folder) {
    try {
      keys.put(
          folder,
          folder.register(
              changes,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE));
      return true;
    } catch (IOException e) {
      LOG.debug("a folder of collection {} gives no notices", collection.id().value(), e);
      return false;
    }
  }

  private void forget(Path folder) {
    WatchKey key = keys.remove(folder);
    if (key != null) {
      key.cancel();
    }
  }

  /// Waits for a notice, then until it is quiet, so that many changes make one look.
  private void awaitChange() throws InterruptedException {
    WatchKey key = changes.poll(rescan.toMillis(), TimeUnit.MILLISECONDS);
    for (int i = 0; key != null && i < NOTICES_AT_ONCE; i++) {
      key.pollEvents();
      key.reset();
      key = changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  @Override
  public void close() {
    try {
      changes.close();
    } catch (IOException e) {
      LOG.debug("a watch did not close", e);
    }
  }
}
