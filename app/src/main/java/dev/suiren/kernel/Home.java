package dev.suiren.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds everything an installation owns; only its user may enter it (mode 0700).
public record Home(Path root) {
  private static final int LONGEST_SOCKET_PATH = 100;

  public Home {
    root = root.toAbsolutePath().normalize();
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
