package dev.suiren.cli.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `backup`: a home in one file, taken while it is in use. The index is left out, since it is
/// rebuilt; the keys travel under a passphrase or not at all.
final class BackupCommand implements Command {
  private final Home home;
  private final Db db;
  private final KernelSettings settings;
  private final SecureRandom random;

  BackupCommand(Home home, Db db, KernelSettings settings, SecureRandom random) {
    this.home = home;
    this.db = db;
    this.settings = settings;
    this.random = random;
  }

  @Override
  public String verb() {
    return "backup";
  }

  @Override
  public String usage() {
    return "backup FILE [--home DIR]";
  }

  @Override
  public Set<String> options() {
    return Set.of("home");
  }

  @Override
  public int run(Invocation invocation) {
    if (settings.postgres()) {
      throw new ProblemException(
          Problem.CONFLICT,
          "this home's rows are in PostgreSQL: back up that database with pg_dump, and the folder"
              + " originals with it");
    }
    Path target = invocation.path(invocation.arguments().text("the backup's file"));
    if (Files.exists(target)) {
      throw Arguments.wrongUsage(target.getFileName() + " exists already: name a new file");
    }
    try {
      write(target, invocation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    invocation.out().accept(target.toString());
    return 0;
  }

  private void write(Path target, Invocation invocation) throws IOException {
    Path rows = home.scratch().resolve("backup.db");
    Path half = target.resolveSibling(target.getFileName() + ".half");
    Files.deleteIfExists(rows);
    try {
      db.sql("vacuum into ?").param(rows.toString()).update();
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream file = Files.newOutputStream(half);
          ZipOutputStream zip = new ZipOutputStream(file)) {
        put(zip, "suiren.db", rows);
        for (Path original : files(home.originals())) {
          put(zip, "originals/" + home.originals().relativize(original), original);
        }
        Path properties = home.root().resolve("suiren.properties");
        for (Path setting : List.of(properties, home.root().resolve("terms.txt"))) {
          if (Files.isRegularFile(setting)) {
            put(zip, setting.getFileName().toString(), setting);
          }
        }
        putKeys(zip, invocation);
      }
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(rows);
      Files.deleteIfExists(half);
    }
  }

  private void putKeys(ZipOutputStream zip, Invocation invocation) throws IOException {
    if (invocation.secret().isEmpty()) {
      invocation
          .err()
          .accept("no passphrase: the keys of bases are left out and must be entered again");
      return;
    }
    for (Path key : files(home.keys())) {
      zip.putNextEntry(new ZipEntry("keys/" + key.getFileName() + ".sealed"));
      zip.write(Sealed.seal(Files.readAllBytes(key), invocation.secret().get(), random));
      zip.closeEntry();
    }
  }

  private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
