package dev.suiren.library.internal;

import dev.suiren.library.internal.SqlDocuments.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares a folder with what is known of it. A file whose size and time are as before is not
/// read.
final class FolderScan {
  private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);

  /// A file changed as lately as this may change again within the same tick of its file system.
  private static final Duration RACY = Duration.ofSeconds(2);

  private final Tables tables;
  private final Orders orders;
  private final ReentrantLock alone = new ReentrantLock();

  FolderScan(Tables tables, Orders orders) {
    this.tables = tables;
    this.orders = orders;
  }

  /// Orders what has to be done, and says which folders there are. A folder that cannot be looked
  /// through keeps its files as they are.
  List<Path> scan(CollectionRow collection) {
    alone.lock();
    try {
      Instant now = tables.clock().instant();
      Folder folder = Folder.look(collection.folder().orElseThrow());
      if (tables.collections().find(collection.id()).isPresent()) {
        compare(collection, folder, now);
      }
      return folder.folders();
    } catch (IOException e) {
      LOG.warn("the folder of collection {} cannot be read", collection.id().value());
      return List.of();
    } finally {
      alone.unlock();
    }
  }

  private void compare(CollectionRow collection, Folder folder, Instant now) {
    Map<String, Seen> known = tables.documents().listSeen(collection.id());
    Map<String, Folder.Stat> changed = new HashMap<>();
    folder
        .files()
        .forEach(
            (path, stat) -> {
              Seen seen = known.remove(path);
              if (seen == null || seen.bytes() != stat.bytes() || seen.micros() != stat.micros()) {
                changed.put(path, remembered(stat, now));
              }
            });
    orders.addSeen(collection.id(), changed);
    known.forEach(
        (path, seen) -> {
          if (!folder.mayHold(path)) {
            orders.remove(seen.id());
          }
        });
  }

  private static Folder.Stat remembered(Folder.Stat stat, Instant now) {
    Instant changed = dev.suiren.kernel.Micros.toInstant(stat.micros());
    return changed.isAfter(now.minus(RACY)) ? new Folder.Stat(-1, stat.micros()) : stat;
  }
}
