package dev.suiren.library.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.library.internal.SqlDocuments.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares a folder with what is known of it. A file that is the same one, of the size and time it
/// had, is not read. A folder that is away, or that is another one with none of the files as when a
/// disk is not mounted, keeps its files as they are.
final class FolderScan {
  private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);

  private final Tables tables;
  private final Orders orders;
  private final Sight sight;
  private final Map<CollectionId, Lock> locks = new ConcurrentHashMap<>();
  private final Set<CollectionId> away = ConcurrentHashMap.newKeySet();

  /// How a folder is looked through.
  interface Sight {
    Folder look(Path root) throws IOException;
  }

  FolderScan(Tables tables, Orders orders, Sight sight) {
    this.tables = tables;
    this.orders = orders;
    this.sight = sight;
  }

  /// Whether the folder was not there, or none of its files was, at the last look.
  boolean isAway(CollectionId collection) {
    return away.contains(collection);
  }

  /// Orders what has to be done, and says which folders there are. Folders do not wait for each
  /// other: one on a disk that hangs holds up itself alone.
  List<Path> scan(CollectionRow collection) {
    Lock alone = locks.computeIfAbsent(collection.id(), _ -> new ReentrantLock());
    alone.lock();
    try {
      Instant now = tables.clock().instant();
      Folder folder = sight.look(collection.folder().orElseThrow());
      if (tables.collections().find(collection.id()).isPresent()) {
        compare(collection, folder, now);
      }
      return folder.folders();
    } catch (IOException e) {
      missed(collection);
      return List.of();
    } finally {
      alone.unlock();
    }
  }

  private void missed(CollectionRow collection) {
    if (away.add(collection.id())) {
      LOG.warn(
          "the folder of collection {} is away or empty: its files are kept as they are",
          collection.id().value());
    }
  }

  private void compare(CollectionRow collection, Folder folder, Instant now) {
    Map<String, Seen> known = tables.documents().listSeen(collection.id());
    Optional<String> key = tables.collections().findFolderKey(collection.id());
    if (isAway(folder, known.keySet(), key)) {
      missed(collection);
      return;
    }
    away.remove(collection.id());
    folder
        .key()
        .filter(other -> !key.equals(folder.key()))
        .ifPresent(other -> tables.collections().noteFolderKey(collection.id(), other));
    Sightings sightings = new Sightings(now);
    folder
        .files()
        .forEach(
            (path, stat) -> sightings.add(path, Optional.ofNullable(known.remove(path)), stat));
    orders.addSeen(collection.id(), sightings.changed());
    orders.noteKeys(sightings.keys());
    known.forEach(
        (path, seen) -> {
          if (!folder.mayHold(path)) {
            orders.remove(seen.id());
          }
        });
  }

  /// A disk that is not mounted leaves an empty folder, or another one with other files in it.
  private static boolean isAway(Folder folder, Set<String> known, Optional<String> key) {
    boolean noneLeft = known.stream().noneMatch(folder.files()::containsKey);
    if (known.isEmpty() || !noneLeft) {
      return false;
    }
    boolean bothKnown = key.isPresent() && folder.key().isPresent();
    return bothKnown ? !key.equals(folder.key()) : folder.files().isEmpty();
  }
}
