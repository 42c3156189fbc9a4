package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// `restore`: brings a backup back. The old home stays whole until the new one is complete; what
/// the backup does not bring, such as keys that were left out, stays in either case.
final class Restore {
  private static final Set<String> SETTINGS = Set.of("suiren.db", "terms.txt", "contexts.tsv");
  private static final String SEALED = ".sealed";

  private final Surroundings here;

  Restore(Surroundings here) {
    this.here = here;
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, Set.of("home"), Set.of());
    Path file = here.directory().resolve(arguments.text("the backup's file"));
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + file.getFileName());
    }
    Home home = HomeChoice.of("restore", raw, here.environment(), here.directory()).home();
    refusePostgres(home);
    home.create();
    try (HomeLock lock =
        HomeLock.tryTake(home)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.HOME_IN_USE, "Suiren runs on this home: stop it first"))) {
      replace(lock.home(), file);
    }
    here.out().println(home.root());
    return 0;
  }

  /// The rows of such a home are not in it: only its originals would be replaced.
  private void refusePostgres(Home home) {
    if (SettingsFiles.isOnPostgres(home, here.environment())) {
      throw new ProblemException(
          Problem.CONFLICT,
          "this home's rows are in PostgreSQL: bring back that database with pg_restore, and the"
              + " folder originals with it");
    }
  }

  private void replace(Home home, Path file) throws IOException {
    Swap swap = new Swap(home);
    Path fresh = swap.begin();
    boolean whole = false;
    try {
      unpack(file, fresh);
      if (!Databases.isSound(fresh.resolve("suiren.db"))) {
        throw unreadable("its database is damaged", null);
      }
      whole = true;
    } catch (ZipException | EOFException | FileAlreadyExistsException e) {
      throw unreadable("it is no backup of Suiren, or it is damaged", e);
    } finally {
      if (!whole) {
        swap.abandon();
      }
    }
    sayWhatStays(home.root(), fresh);
    swap.commit();
    home.create();
  }

  private void sayWhatStays(Path present, Path fresh) {
    for (String name :
        List.of("keys/vault.key", "suiren.properties", "terms.txt", "contexts.tsv")) {
      if (!Files.exists(fresh.resolve(name)) && Files.exists(present.resolve(name))) {
        here.err().println("the backup brings no " + name + ": that of this home stays");
      }
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
          passphrase = Passphrase.read(here.environment(), "Passphrase of the backup: ");
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
      here.err().println("no passphrase: " + name + " stays out");
      return;
    }
    String plain = sealed ? name.substring(0, name.length() - SEALED.length()) : name;
    boolean known = SETTINGS.contains(plain) || sealed || plain.startsWith("originals/");
    if (!known || plain.contains("..") || plain.contains("\0")) {
      throw unreadable("it holds a path outside the home", null);
    }
    Path path = root.resolve(plain);
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
}
