package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
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
import java.util.zip.ZipInputStream;

/// `restore`: brings a backup back. The old home stays whole until the new one is complete.
final class Restore {
  private static final Set<String> SETTINGS = Set.of("suiren.db", "suiren.properties", "terms.txt");
  private static final String SEALED = ".sealed";

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
    Path fresh = fresh(home);
    Path old = home.root().resolveSibling(home.root().getFileName() + ".before-restore");
    delete(fresh);
    new Home(fresh).create();
    try {
      unpack(file, fresh);
    } catch (ZipException e) {
      delete(fresh);
      throw unreadable("it is no backup of Suiren, or it is damaged", e);
    } catch (ProblemException e) {
      delete(fresh);
      throw e;
    }
    delete(old);
    Files.move(home.root(), old);
    Files.move(fresh, home.root());
    delete(old);
  }

  private static Path fresh(Home home) {
    return home.root().resolveSibling(home.root().getFileName() + ".restoring");
  }

  /// Ends a restore that was killed between its two last moves: then the home is away, and the new
  /// one is whole.
  static void finish(Home home) throws IOException {
    if (!Files.exists(home.root()) && Files.exists(fresh(home).resolve("suiren.db"))) {
      Files.move(fresh(home), home.root());
    }
  }

  private void unpack(Path file, Path target) throws IOException {
    boolean rows = false;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      Optional<String> passphrase = Optional.empty();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.startsWith("keys/") && name.endsWith(SEALED) && passphrase.isEmpty()) {
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
    boolean sealed = name.startsWith("keys/") && name.endsWith(SEALED);
    if (sealed && passphrase.isEmpty()) {
      err.println("no passphrase: the keys of bases stay out and must be entered again");
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
