package dev.suiren.library.internal;

import dev.suiren.kernel.Trace;
import dev.suiren.library.CollectionId;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders that are followed now, each by a thread of its own: one of the system's, since a
/// disk that hangs would hold up a carrier of virtual ones.
final class Watching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

  private final FolderScan scan;
  private final Duration rescan;
  private final Map<CollectionId, FolderWatch> watches = new HashMap<>();

  Watching(FolderScan scan, Duration rescan) {
    this.scan = scan;
    this.rescan = rescan;
  }

  /// Looks the folder through once before it returns, then follows it.
  void follow(CollectionRow collection) {
    scan.scan(collection);
    begin(collection);
  }

  /// Follows the folder; the first look is taken by its thread.
  synchronized void begin(CollectionRow collection) {
    if (watches.containsKey(collection.id())) {
      return;
    }
    try {
      WatchService changes = FileSystems.getDefault().newWatchService();
      FolderWatch watch = new FolderWatch(collection, scan, changes, rescan);
      watches.put(collection.id(), watch);
      Thread.ofPlatform().daemon().name("watch-" + collection.id().value()).start(watch);
    } catch (IOException e) {
      LOG.warn(
          "the folder of collection {} cannot be watched {}", collection.id().value(), Trace.of(e));
    }
  }

  /// Whether the folder, or all that lay in it, was away at the last look.
  boolean isAway(CollectionId collection) {
    return scan.isAway(collection);
  }

  synchronized void stop(CollectionId collection) {
    FolderWatch watch = watches.remove(collection);
    if (watch != null) {
      watch.close();
    }
  }

  @Override
  public synchronized void close() {
    watches.values().forEach(FolderWatch::close);
    watches.clear();
  }
}
