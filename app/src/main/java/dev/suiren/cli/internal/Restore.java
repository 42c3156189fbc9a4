package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// `restore`: brings a backup back. The old home stays whole until the new one is complete.
final class Restore {
  private static final Set<String> SETTINGS = Set.of("suiren.db", "terms.txt");
  private static final String SEALED = ".sealed";
  private static final String WHOLE = ".restored";

  private final Map<String, String> environment;
  private final Path directory;
  private final PrintStream out;
  private final PrintStream err;

  Restore(Map<String, String> environment, Path directory, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.directory = directory;
    this.out = out;
    this.err = err;
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, Set.of("home"), Set.of());
    Path file = directory.resolve(arguments.text("the backup's file"));
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + file.getFileName());
    }
    Home home = HomeChoice.of("restore", raw, environment, directory);
    finish(home);
    home.create();
    try (HomeLock lock =
        HomeLock.tryTake(home)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.HOME_IN_USE, "Suiren runs on this home: stop it first"))) {
      replace(lock.home(), file);
    }
    out.println(home.root());
    return 0;
  }

  private void replace(Home home, Path file) throws IOException {
    Path fresh = beside(home, ".restoring");
    Path old = beside(home, ".before-restore");
    delete(fresh);
    new Home(fresh).create();
    try {
      unpack(file, fresh);
      if (!Databases.isSound(fresh.resolve("suiren.db"))) {
        throw unreadable("its database is damaged", null);
      }
    } catch (ZipException | EOFException e) {
      delete(fresh);
      throw unreadable("it is no backup of Suiren, or it is damaged", e);
    } catch (ProblemException e) {
      delete(fresh);
      throw e;
    }
    Path whole = beside(home, WHOLE);
    delete(whole);
    Files.move(fresh, whole);
    delete(old);
    Files.move(home.root(), old);
    Files.move(whole, home.root());
    delete(old);
  }

  private static Path beside(Home home, String ending) {
    return home.root().resolveSibling(home.root().getFileName() + ending);
  }

  /// Ends a restore that was killed between its two last moves: then the home is away, and the new
  /// one is whole.
  static void finish(Home home) throws IOException {
    if (!Files.exists(home.root()) && Files.exists(beside(home, WHOLE))) {
      Files.move(beside(home, WHOLE), home.root());
    }
  }

  private static boolean isSealed(String name) {
    return name.equals("suiren.properties" + SEALED)
        || (name.startsWith("keys/") && name.endsWith(SEALED));
  }

  private void unpack(Path file, Path target) throws IOException {
    // The directory at the end of the archive is missing where the file was cut off.
    new ZipFile(file.toFile()).close();
    boolean rows = false;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      Optional<String> passphrase = Optional.empty();
      boolean asked = false;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (isSealed(name) && !asked) {
          asked = true;
          passphrase = Passphrase.read(environment, "Passphrase of the backup: ");
        }
        rows |= name.equals("suiren.db");
        write(zip, name, target, passphrase);
      }
    }
    if (!rows) {
      throw unreadable("it holds no suiren.db", null);
    }
  }

  private void write(ZipInputStream zip, String name, Path root, Optional<String> passphrase)
      throws IOException {
    boolean sealed = isSealed(name);
    if (sealed && passphrase.isEmpty()) {
      err.println("no passphrase: " + name + " stays out");
      return;
    }
    String plain = sealed ? name.substring(0, name.length() - SEALED.length()) : name;
    Path path = root.resolve(plain).normalize();
    boolean known = SETTINGS.contains(plain) || sealed || plain.startsWith("originals/");
    if (!path.startsWith(root) || plain.contains("..") || !known) {
      throw unreadable("it holds a path outside the home", null);
    }
    Files.createDirectories(path.getParent());
    if (sealed) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(path, Sealed.open(zip.readAllBytes(), passphrase.orElseThrow()));
    } else {
      Files.copy(zip, path);
    }
  }

  private static ProblemException unreadable(
      String why, @org.jspecify.annotations.Nullable Exception cause) {
    String message = "the backup cannot be restored: " + why;
    return cause == null
        ? new ProblemException(Problem.BACKUP_UNREADABLE, message)
        : new ProblemException(Problem.BACKUP_UNREADABLE, message, cause);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
