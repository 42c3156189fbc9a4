package dev.suiren.proof.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.proof.Proof;
import dev.suiren.proof.spi.PrivateHomes.PrivateHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Brings folders of documents into a private home, so that the same files are always found and
/// told to a base in the same way.
final class Shelving {
  /// A base is told when a document was last changed. On another machine that is another day, and
  /// the same question would be another request.
  private static final FileTime CHANGED = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  private final PrivateHome home;
  private final Library library;
  private final Proof.Listener listener;
  private final Arrivals arrivals;

  Shelving(PrivateHome home, Proof.Listener listener) {
    this.home = home;
    this.library = home.library();
    this.listener = listener;
    this.arrivals = new Arrivals(library, home.local(), listener);
  }

  /// The collection of each folder, once all of them can be searched.
  Map<Path, CollectionId> of(List<Path> folders) {
    Map<Path, CollectionId> shelves = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path copy = home.folder().resolve(String.valueOf(shelves.size()));
      listener.progress("taking in " + copied(folder, copy) + " documents of " + folder);
      CollectionId shelf = library.watch(home.local(), copy);
      arrivals.settled(shelf).forEach(this::open);
      shelves.put(folder, shelf);
    }
    shelves.values().forEach(arrivals::settled);
    if (home.vectors()) {
      shelves.values().forEach(arrivals::awaitVectors);
    }
    library.tidy(home.local());
    return shelves;
  }

  /// A check says for whom its documents are; what must not be shown to everybody stays closed.
  private void open(FileEntry file) {
    if (file.state() != FileState.READY) {
      return;
    }
    try {
      library.files().setPublic(home.local(), file.id(), true);
    } catch (ProblemException refused) {
      if (refused.problem() != Problem.HOLDS_BLOCKED_TEXT) {
        throw refused;
      }
      listener.warning(file.path().value() + " is for staff only: it holds terms of the policy");
    }
  }

  private static int copied(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      int files = 0;
      for (Path each : all.sorted().toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(copy);
        } else {
          copy(from, each, copy);
          files++;
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path file, Path copy) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          from.getFileName()
              + "/"
              + from.relativize(file)
              + ": a link, or no file; documents of checks are plain files");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(in, copy);
    }
    Files.setLastModifiedTime(copy, CHANGED);
  }
}
