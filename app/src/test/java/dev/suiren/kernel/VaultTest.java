package dev.suiren.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S4")
class VaultTest {
  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();

  @Test
  void opensWhatItSealedAlsoAfterARestart() throws Exception {
    String sealed = Vault.open(folder, random).seal("sk-geheim-密", "base:1");

    assertThat(sealed).doesNotContain("geheim");
    assertThat(Vault.open(folder, random).unseal(sealed, "base:1")).isEqualTo("sk-geheim-密");
  }

  @Test
  void refusesASecretOfAnotherPurposeAndATamperedOne() throws Exception {
    Vault vault = Vault.open(folder, random);
    String sealed = vault.seal("secret", "base:1");
    String tampered = (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1);

    assertThatThrownBy(() -> vault.unseal(sealed, "base:2")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> vault.unseal(tampered, "base:1")).isInstanceOf(ProblemException.class);
  }

  @Test
  void keepsItsKeyFromOthersAndRefusesOneThatTheyCanRead() throws Exception {
    Vault.open(folder, random);
    Path key = folder.resolve("vault.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> Vault.open(folder, random)).hasMessageContaining("chmod 600");
  }
}
