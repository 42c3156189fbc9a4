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
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// `backup`: a home in one file, taken while it is in use. The index is left out, since it is
/// rebuilt; the keys travel under a passphrase or not at all.
final class BackupCommand implements Command {
  private final Home home;
  private final Db db;
  private final KernelSettings settings;
  private final SecureRandom random;
  private final JsonMapper json;

  BackupCommand(Home home, Db db, KernelSettings settings, SecureRandom random, JsonMapper json) {
    this.home = home;
    this.db = db;
    this.settings = settings;
    this.random = random;
    this.json = json;
  }

  @Override
  public String verb() {
    return "backup";
  }

  @Override
  public String usage() {
    return "backup FILE [--home DIR] [--json]";
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
    boolean keys = invocation.secret().isPresent();
    invocation
        .out()
        .accept(
            invocation.arguments().flag("json")
                ? json.writeValueAsString(new Saved(target.toString(), keys))
                : target.toString());
    return 0;
  }

  /// What `--json` tells.
  ///
  /// @param keys whether the keys and `suiren.properties` are in it
  private record Saved(String file, boolean keys) {}

  private void write(Path target, Invocation invocation) throws IOException {
    Path rows = home.scratch().resolve("backup-" + UUID.randomUUID() + ".db");
    Path half = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".half");
    Files.deleteIfExists(rows);
    try {
      db.sql("vacuum into ?").param(rows.toString()).update();
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream file = Files.newOutputStream(half);
          ZipOutputStream zip = new ZipOutputStream(file)) {
        put(zip, "suiren.db", rows);
        for (Path original : files(home.originals())) {
          putOriginal(zip, original);
        }
        for (String list : List.of("terms.txt", "contexts.tsv")) {
          Path kept = home.root().resolve(list);
          if (Files.isRegularFile(kept)) {
            put(zip, list, kept);
          }
        }
        putKeys(zip, invocation);
      }
      Durable.force(half);
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      Durable.force(target.resolveSibling(""));
    } finally {
      Files.deleteIfExists(rows);
      Files.deleteIfExists(half);
    }
  }

  private void putKeys(ZipOutputStream zip, Invocation invocation) throws IOException {
    if (invocation.secret().isEmpty()) {
      invocation
          .err()
          .accept(
              "no passphrase: suiren.properties and the keys of bases are left out and must be"
                  + " entered again");
      return;
    }
    Path settings = home.root().resolve("suiren.properties");
    if (Files.isRegularFile(settings)) {
      seal(zip, "suiren.properties", settings, invocation.secret().get());
    }
    for (Path key : files(home.keys())) {
      seal(zip, "keys/" + key.getFileName(), key, invocation.secret().get());
    }
  }

  private void seal(ZipOutputStream zip, String name, Path file, String passphrase)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".sealed"));
    zip.write(Sealed.seal(Files.readAllBytes(file), passphrase, random));
    zip.closeEntry();
  }

  /// An original may be removed while the backup runs: then a document was deleted after the rows
  /// were copied, and its file is reported as not readable after a restore.
  private void putOriginal(ZipOutputStream zip, Path original) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(original);
    } catch (java.nio.file.NoSuchFileException e) {
      return;
    }
    zip.putNextEntry(new ZipEntry("originals/" + home.originals().relativize(original)));
    zip.write(bytes);
    zip.closeEntry();
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
