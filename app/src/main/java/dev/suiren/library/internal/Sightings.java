package dev.suiren.library.internal;

import dev.suiren.kernel.Micros;
import dev.suiren.library.DocumentId;
import dev.suiren.library.internal.Folder.Stat;
import dev.suiren.library.internal.SqlDocuments.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What one look at a folder tells of its files: which have to be read, and of which it is only to
/// be noted which files they are.
/* A file of the size and time it had, that is another file by its key, was put in its place with
 * its time kept. Some file systems (FAT, some shares) deal out keys anew with each mount: where most
 * of many files have another one, none of them says anything. */
final class Sightings {
  private static final int MANY = 100;

  /// A file changed as lately as this may change again within the same tick of its file system.
  private static final Duration RACY = Duration.ofSeconds(2);

  private final Instant now;
  private final Map<String, Stat> changed = new HashMap<>();
  private final Map<String, Exchanged> exchanged = new HashMap<>();
  private final Map<DocumentId, String> unknown = new HashMap<>();
  private int files;

  Sightings(Instant now) {
    this.now = now;
  }

  private record Exchanged(DocumentId id, Stat stat, String key) {}

  void add(String path, Optional<Seen> seen, Stat stat) {
    files++;
    Optional<Seen> alike = seen.filter(it -> it.looksLike(stat));
    if (alike.isEmpty()) {
      changed.put(path, remembered(stat));
    } else {
      stat.key().ifPresent(key -> compare(path, alike.get(), stat, key));
    }
  }

  private void compare(String path, Seen seen, Stat stat, String key) {
    if (seen.key().isEmpty()) {
      unknown.put(seen.id(), key);
    } else if (!seen.key().get().equals(key)) {
      exchanged.put(path, new Exchanged(seen.id(), stat, key));
    }
  }

  /// A time far ahead is no sign of a change to come.
  private Stat remembered(Stat stat) {
    Duration age = Duration.between(Micros.toInstant(stat.micros()), now).abs();
    return age.compareTo(RACY) < 0 ? new Stat(-1, stat.micros(), stat.key()) : stat;
  }

  private boolean isNumberedAnew() {
    return exchanged.size() >= MANY && exchanged.size() > files / 2;
  }

  /// What has to be read, by path.
  Map<String, Stat> changed() {
    Map<String, Stat> all = new HashMap<>(changed);
    if (!isNumberedAnew()) {
      exchanged.forEach((path, it) -> all.put(path, it.stat()));
    }
    return all;
  }

  /// The keys of files that are taken to be those that were read.
  Map<DocumentId, String> keys() {
    Map<DocumentId, String> all = new HashMap<>(unknown);
    if (isNumberedAnew()) {
      exchanged.values().forEach(it -> all.put(it.id(), it.key()));
    }
    return all;
  }
}
