package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of settings may hold the key of a base in clear.
@Tag("S4")
class SettingsFilesTest {
  @TempDir Path folder;

  private Path write(String mode) throws IOException {
    Path file =
        Files.writeString(
            Files.createDirectories(folder.resolve("home")).resolve("suiren.properties"),
            "suiren.library.vectors=false\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private OpenHouse.Ran run(String... arguments) {
    return OpenHouse.run(
        folder, Map.of("SUIREN_HOME", folder.resolve("home").toString()), arguments);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void isClosedToEverybodyButItsUser() throws IOException {
    Path file = write("rw-rw-r--");
    assertThat(run("search", "x", "--json").exit()).isZero();
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  /// The usual home is not opened then, so nobody else closes the folder.
  @Test
  void isClosedWhenAFolderIsAskedToo() throws IOException {
    Path file = write("r--r--r--");
    Files.createDirectory(folder.resolve("docs"));
    assertThat(run("search", "x", "--docs", "docs", "--json").exit()).isZero();
    assertThat(mode(file)).isEqualTo("r--------");
  }

  @Test
  void thatIsALinkStaysAsItsOwnerWantsIt() throws IOException {
    Path file = write("rw-r--r--");
    Path real = Files.move(file, folder.resolve("shared.properties"));
    Files.createSymbolicLink(file, real);
    assertThat(run("search", "x", "--json").exit()).isZero();
    assertThat(mode(real)).isEqualTo("rw-r--r--");
  }
}
