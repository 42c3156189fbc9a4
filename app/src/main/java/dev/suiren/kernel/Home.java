package dev.suiren.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/// The folder that holds everything an installation owns; only its user may enter it (mode 0700).
public record Home(Path root) {
  private static final int LONGEST_SOCKET_PATH = 100;
  private static final Set<String> OWN_FOLDERS =
      Set.of("originals", "index", "keys", "scratch", "logs", "natives", "folders");

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /// Whether a home lies at `folder`, this one or that of another installation. What it keeps of
  /// every collection is closed to whoever may read a folder of documents, so no way in takes it.
  public static boolean isAt(Path folder) {
    return Stream.of("suiren.lock", "suiren.db", "suiren.properties")
        .anyMatch(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS));
  }

  /// Whether `folder` is a home or lies in what a home keeps for itself. Folders of documents may
  /// lie in a home beside that, as the sample handbook does.
  public static boolean owns(Path folder) {
    Path below = folder.toAbsolutePath().normalize();
    for (Path at = below; at != null; at = at.getParent()) {
      if (isAt(at) && (at.equals(below) || isOwn(at.relativize(below)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwn(Path path) {
    return OWN_FOLDERS.contains(path.getName(0).toString());
  }

  public Path database() {
    return root.resolve("suiren.db");
  }

  /// Immutable originals, named by the sha-256 of their bytes.
  public Path originals() {
    return root.resolve("originals");
  }

  /// The derived search index; may be deleted, is rebuilt from SQL and the originals.
  public Path index() {
    return root.resolve("index");
  }

  public Path keys() {
    return root.resolve("keys");
  }

  /// The local socket (mode 0600) over which the command line talks to a running `up`. The system
  /// allows short paths only, so that of a deep home lies in a private temporary folder.
  public Path socket() {
    Path usual = root.resolve("suiren.sock");
    if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
      return usual;
    }
    String name = "suiren-" + Hash.of(root.toString()).substring(0, 24);
    return Path.of(System.getProperty("java.io.tmpdir"), name, "suiren.sock");
  }

  /// Held by the one process that owns this home.
  public Path lock() {
    return root.resolve("suiren.lock");
  }

  /// Half-written files; emptied at every start.
  public Path scratch() {
    return root.resolve("scratch");
  }

  /// Creates the folders that are missing, those above the home too, and closes all that it creates
  /// and the home itself to everybody but its user.
  public void create() throws IOException {
    var missing = new java.util.ArrayDeque<Path>();
    for (Path above = root.getParent();
        above != null && !Files.exists(above);
        above = above.getParent()) {
      missing.push(above);
    }
    for (Path folder : missing) {
      createPrivate(folder);
    }
    for (Path folder : new Path[] {root, originals(), index(), keys(), scratch()}) {
      createPrivate(folder);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    var closed = PosixFilePermissions.fromString("rwx------");
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(closed));
    }
    Files.setPosixFilePermissions(folder, closed);
  }
}
