package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts new parts into a home in place of the old ones. Everything happens inside the home, whose
/// own folder may be a mount or lie where nobody may write.
///
/// Three folders tell how far it has come: `restoring` holds parts that are not complete;
/// `restored`, the same folder under its next name, holds what still has to move in;
/// `before-restore` holds what moved out. Killed anywhere, the home is the old one as long as there
/// is no `restored`, and the new one after `finish`, whatever was moved before.
final class Swap {
  /// What a backup may bring; what it does not bring stays as it is.
  static final List<String> PARTS =
      List.of("suiren.db", "originals", "keys", "terms.txt", "contexts.tsv", "suiren.properties");

  /// What belongs to the old rows and is made anew.
  private static final List<String> DERIVED =
      List.of("suiren.db-wal", "suiren.db-shm", "suiren.db-journal", "index");

  private final Path root;
  private final Step step;

  Swap(Home home) {
    this(home, () -> {});
  }

  /// @param step is taken before each change of the disk
  Swap(Home home, Step step) {
    this.root = home.root();
    this.step = step;
  }

  /// A moment between two changes of the disk.
  interface Step {
    void take() throws IOException;
  }

  /// An empty folder for the new parts.
  Path begin() throws IOException {
    finish();
    Path fresh = restoring();
    step.take();
    new Home(fresh).create();
    return fresh;
  }

  /// Gives up what `begin` began.
  void abandon() throws IOException {
    delete(restoring());
  }

  /// The parts are complete: from here on the home is the new one.
  void commit() throws IOException {
    for (String name : PARTS) {
      checkMovable(root.resolve(name));
    }
    step.take();
    Durable.forceAll(restoring());
    step.take();
    Files.move(restoring(), restored());
    step.take();
    Durable.force(root);
    finish();
  }

  /// Until it is finished, parts of a home are neither the old ones nor the new ones.
  void refuseUnfinished() {
    if (exists(restored())) {
      throw new ProblemException(
          Problem.CONFLICT,
          "a backup is being restored into "
              + root
              + ": wait for it, or start ./suiren up there once");
    }
  }

  private void checkMovable(Path part) throws IOException {
    if (exists(part) && !Files.getFileStore(part).equals(Files.getFileStore(root))) {
      throw new ProblemException(
          Problem.CONFLICT,
          part.getFileName() + " is a mount of its own and cannot be replaced: restore elsewhere");
    }
  }

  /// Ends a swap that was killed, and clears away what is left of one.
  void finish() throws IOException {
    if (Files.isDirectory(restored())) {
      step.take();
      Files.createDirectories(old());
      for (String name : DERIVED) {
        moveOut(name);
      }
      for (String name : PARTS) {
        if (isBrought(name)) {
          moveOut(name);
          step.take();
          Files.move(restored().resolve(name), root.resolve(name));
        }
      }
      step.take();
      Durable.force(root);
      Durable.force(old());
    }
    clear();
  }

  /// Whether `name` still waits to move in; a folder only where there is something in it, since
  /// each home begins with empty ones.
  private boolean isBrought(String name) throws IOException {
    Path part = restored().resolve(name);
    return exists(part) && !(Files.isDirectory(part) && isEmpty(part));
  }

  /// What stands there although the old part has moved out was made by a start in between and is
  /// empty: a home's folders are made before anything else.
  private void moveOut(String name) throws IOException {
    Path here = root.resolve(name);
    if (!exists(here)) {
      return;
    }
    step.take();
    if (exists(old().resolve(name))) {
      delete(here);
    } else {
      Files.move(here, old().resolve(name));
    }
  }

  private void clear() throws IOException {
    delete(restoring());
    // As long as this folder stands, old parts are kept.
    delete(restored());
    delete(old());
  }

  private Path restoring() {
    return root.resolve("restoring");
  }

  private Path restored() {
    return root.resolve("restored");
  }

  private Path old() {
    return root.resolve("before-restore");
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> names = Files.list(folder)) {
      return names.findAny().isEmpty();
    }
  }

  private void delete(Path path) throws IOException {
    if (!exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        step.take();
        Files.delete(each);
      }
    }
  }
}
