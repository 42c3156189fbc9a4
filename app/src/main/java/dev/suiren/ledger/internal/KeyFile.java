package dev.suiren.ledger.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A secret in the home's folder of keys, for its owner's eyes only (mode 0600). It appears whole
/// or not at all.
///
/// @param name how the file is called in messages, such as `keys/ledger-sign.key`
record KeyFile(Path path, String name) {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  static KeyFile in(Path keys, String name) {
    return new KeyFile(keys.resolve(name), "keys/" + name);
  }

  /// What is in it; empty where there is none. A file that others may read is refused.
  Optional<byte[]> read() {
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
        throw wrong("may be read by others: chmod 600 it");
      }
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ProblemException(Problem.SETTING_WRONG, name + " cannot be read", e);
    }
  }

  void write(byte[] bytes) {
    Path half = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.deleteIfExists(half);
      Files.createFile(half, PosixFilePermissions.asFileAttribute(OWNERS));
      Files.write(half, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProblemException wrong(String what) {
    return new ProblemException(Problem.SETTING_WRONG, name + " " + what);
  }
}
