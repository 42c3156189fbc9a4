package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.kernel.Vault;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BackupTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private Path homeFolder;
  private String sealed = "";

  @BeforeEach
  void fillAHome() throws IOException {
    homeFolder = folder.resolve("home");
    try (TestHome open = Databases.SQLITE.open(homeFolder)) {
      open.db().sql("create table note (what text not null)").update();
      open.db().sql("insert into note (what) values ('kept')").update();
      Files.writeString(open.home().originals().resolve("abc"), "original");
      Files.writeString(homeFolder.resolve("terms.txt"), "term\n");
      Files.writeString(homeFolder.resolve("suiren.properties"), "suiren.base.key=sk-plain\n");
      sealed = Vault.open(open.home().keys(), RANDOM).seal("sk-1", "base:1");
    }
  }

  private void backUp(Optional<String> passphrase) {
    try (TestHome open = Databases.SQLITE.open(homeFolder)) {
      var settings =
          new KernelSettings(homeFolder, Optional.empty(), Optional.empty(), Optional.empty(), 1);
      var command = new BackupCommand(open.home(), open.db(), settings, RANDOM, new JsonMapper());
      var arguments = Arguments.parse(List.of("home.zip"), Set.of("home"), Set.of());
      command.run(
          new Invocation(arguments, folder, passphrase, false, false, said::add, said::add));
    }
  }

  private int restore(String file, Map<String, String> environment) {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        new CommandLine(new Surroundings(environment, folder, false, print, print))
            .run(List.of("restore", file, "--home", "home"));
    said.add(out.toString(StandardCharsets.UTF_8));
    return code;
  }

  @Test
  void bringsBackRowsOriginalsSettingsAndKeys() throws Exception {
    backUp(Optional.of("open sesame"));
    try (TestHome open = Databases.SQLITE.open(homeFolder)) {
      open.db().sql("delete from note").update();
    }
    Files.delete(homeFolder.resolve("originals/abc"));

    assertThat(restore("home.zip", Map.of("SUIREN_PASSPHRASE", "open sesame")))
        .as(String.join("|", said))
        .isZero();

    try (TestHome open = Databases.SQLITE.open(homeFolder)) {
      assertThat(open.db().sql("select what from note").query(String.class).list())
          .containsExactly("kept");
      assertThat(open.home().originals().resolve("abc")).hasContent("original");
      assertThat(Vault.open(open.home().keys(), RANDOM).unseal(sealed, "base:1")).isEqualTo("sk-1");
    }
    assertThat(homeFolder.resolve("terms.txt")).hasContent("term\n");
    assertThat(homeFolder.resolve("suiren.properties")).hasContent("suiren.base.key=sk-plain\n");
    assertThat(homeFolder.resolve("before-restore")).doesNotExist();
  }

  @Test
  void leavesEveryFileBesideItAsItWas() throws IOException {
    Files.writeString(folder.resolve("home.zip.half"), "of the user's own");
    backUp(Optional.empty());
    assertThat(folder.resolve("home.zip.half")).hasContent("of the user's own");
    assertThat(list(folder))
        .containsExactly(homeFolder, folder.resolve("home.zip"), folder.resolve("home.zip.half"));
  }

  @Test
  void leavesTheKeysOutWithoutAPassphrase() {
    backUp(Optional.empty());

    assertThat(said).anyMatch(line -> line.contains("left out"));
    assertThat(folder.resolve("home.zip"))
        .content(StandardCharsets.ISO_8859_1)
        .doesNotContain("sk-plain");
  }

  @Test
  void keysAndSettingsThatABackupDoesNotBringStay() throws IOException {
    backUp(Optional.empty());
    Files.writeString(homeFolder.resolve("sample-handbook"), "followed");

    assertThat(restore("home.zip", Map.of())).isZero();

    assertThat(said.getLast())
        .contains(
            "brings no keys/vault.key: that of this home stays",
            "brings no suiren.properties: that of this home stays");
    assertThat(Vault.open(homeFolder.resolve("keys"), RANDOM).unseal(sealed, "base:1"))
        .isEqualTo("sk-1");
    assertThat(homeFolder.resolve("suiren.properties")).hasContent("suiren.base.key=sk-plain\n");
    assertThat(homeFolder.resolve("sample-handbook")).hasContent("followed");
  }

  @Test
  void aPassphraseThatIsNotGivenKeepsThePresentKeys() throws IOException {
    backUp(Optional.of("open sesame"));

    assertThat(restore("home.zip", Map.of())).isZero();

    assertThat(said.getLast()).contains("keys/vault.key.sealed stays out");
    assertThat(homeFolder.resolve("keys/vault.key")).exists();
  }

  /// The folder of a home may be a mount, or lie in one where its user may not write.
  @Test
  void theHomeItselfIsNeverMoved() throws IOException {
    backUp(Optional.empty());
    Object before = Files.readAttributes(homeFolder, BasicFileAttributes.class).fileKey();
    List<Path> beside = list(folder);

    assertThat(restore("home.zip", Map.of())).isZero();

    assertThat(Files.readAttributes(homeFolder, BasicFileAttributes.class).fileKey())
        .isEqualTo(before);
    assertThat(list(folder)).isEqualTo(beside);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var names = Files.list(folder)) {
      return names.sorted().toList();
    }
  }

  @Test
  void aWrongPassphraseChangesNothing() {
    backUp(Optional.of("right"));

    assertThat(restore("home.zip", Map.of("SUIREN_PASSPHRASE", "wrong"))).isOne();
    assertThat(said.getLast()).contains("passphrase").hasLineCount(1);
    assertThat(homeFolder.resolve("originals/abc")).hasContent("original");
  }

  @Test
  void rejectsPathsOutsideTheHomeAndFilesThatAreNoBackup() throws Exception {
    for (String name : List.of("../evil", "originals/../../evil", "/evil", "suiren.sock")) {
      Path zip = folder.resolve("evil.zip");
      try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry(name));
        out.write('x');
        out.closeEntry();
      }
      assertThat(restore("evil.zip", Map.of())).as(name).isOne();
      assertThat(said.getLast()).contains("outside the home").hasLineCount(1);
    }
    Files.writeString(folder.resolve("no.zip"), "this is no zip");
    assertThat(restore("no.zip", Map.of())).isOne();
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(homeFolder.resolve("originals/abc")).hasContent("original");
  }

  @Test
  void aCutOffBackupChangesNothing() throws Exception {
    backUp(Optional.empty());
    byte[] whole = Files.readAllBytes(folder.resolve("home.zip"));
    for (int part = 1; part < 10; part++) {
      Path cut = folder.resolve("cut.zip");
      Files.write(cut, java.util.Arrays.copyOf(whole, whole.length * part / 10));
      assertThat(restore("cut.zip", Map.of())).as("%d0 %%", part).isOne();
      assertThat(homeFolder.resolve("suiren.db")).exists();
      assertThat(homeFolder.resolve("restoring")).doesNotExist();
    }
    assertThat(said).anyMatch(line -> line.contains("damaged"));
  }

  /// Only the originals lie in such a home: its rows would go on naming those that were replaced.
  @Test
  void refusesAHomeWhoseRowsAreInPostgres() throws Exception {
    backUp(Optional.empty());
    String address = "jdbc:postgresql://db.example/suiren";
    assertThat(restore("home.zip", Map.of("SUIREN_DATABASE_URL", address))).isOne();
    assertThat(said.getLast()).contains("PostgreSQL").hasLineCount(1);
    Files.writeString(homeFolder.resolve("suiren.properties"), "suiren.databaseUrl=" + address);
    assertThat(restore("home.zip", Map.of())).isOne();
    assertThat(said.getLast()).contains("PostgreSQL").hasLineCount(1);
    assertThat(homeFolder.resolve("originals/abc")).hasContent("original");
  }

  @Test
  void refusesWhileTheHomeIsInUse() throws Exception {
    backUp(Optional.empty());
    try (HomeLock held = HomeLock.tryTake(new Home(homeFolder)).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(restore("home.zip", Map.of())).isOne();
    }
    assertThat(said.getLast()).contains("stop it first").hasLineCount(1);
  }
}
