package dev.suiren.checks;

import dev.suiren.checks.SetDocuments.Document;
import dev.suiren.kernel.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Looks at the documents of folders, and stops where there are more than are kept.
final class Gathering {
  private static final String NO_BYTES = Hash.of("");

  private final Path root;
  private final Map<String, Document> found = new TreeMap<>();
  private long bytes;

  /// @param root the folder that all others lie in
  Gathering(Path root) {
    this.root = root;
  }

  List<Document> all() {
    return List.copyOf(found.values());
  }

  /// False where it became too much.
  boolean add(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      Iterator<Path> each = all.iterator();
      while (each.hasNext()) {
        if (!addOne(folder, each.next())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean addOne(Path folder, Path place) throws IOException {
    String path = root.relativize(place).toString();
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      found.put(path + "/", new Document(path + "/", NO_BYTES, 0, place));
      return found.size() <= SetDocuments.MOST;
    }
    if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new FaultyFile(folder.getFileName() + "/" + folder.relativize(place))
          .whole("a link, or no file; documents of checks are plain files");
    }
    long size = Files.size(place);
    if (!found.containsKey(path)) {
      bytes += size;
    }
    if (size > SetDocuments.LARGEST_BYTES || bytes > SetDocuments.MOST_BYTES) {
      return false;
    }
    found.put(path, new Document(path, Hash.of(place), size, place));
    return found.size() <= SetDocuments.MOST;
  }
}
