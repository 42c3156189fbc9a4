package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder of the local socket: ours alone, or not used at all. That of a deep home lies in the
/// temporary folder, where another user could have made one of the same name first.
final class SocketPlace {
  private SocketPlace() {}

  static Path open(Home home) throws IOException {
    Path folder = home.socket().resolveSibling("");
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      if (!isOurs(home)) {
        throw new ProblemException(
            Problem.SETTING_WRONG,
            "the folder "
                + folder
                + " belongs to another user or is open to others: remove it, or"
                + " use a home with a shorter path",
            e);
      }
    }
    return home.socket();
  }

  /// Whether the socket's folder belongs to whom the home belongs to, and is closed to others.
  static boolean isOurs(Home home) throws IOException {
    Path folder = home.socket().resolveSibling("");
    if (folder.equals(home.root())) {
      return true;
    }
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(home.root()))
        && PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
            .equals("rwx------");
  }
}
