package dev.suiren.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets at rest: AES-256 in GCM (NIST SP 800-38D) under a key file of mode 0600.
///
/// A sealed text is bound to its purpose: opened under another purpose it is refused. Thread-safe.
public final class Vault {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  private Vault(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /// Opens the vault whose key lies in `folder`, making the key on first use.
  public static Vault open(Path folder, SecureRandom random) throws IOException {
    Path file = folder.resolve("vault.key");
    if (!Files.exists(file)) {
      byte[] fresh = new byte[32];
      random.nextBytes(fresh);
      Path half = folder.resolve("vault.key.new");
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(half, fresh, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.move(half, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
    var open = Set.of("GROUP_READ", "OTHERS_READ", "GROUP_WRITE", "OTHERS_WRITE");
    boolean tooOpen =
        Files.getPosixFilePermissions(file).stream().anyMatch(p -> open.contains(p.name()));
    byte[] key = Files.readAllBytes(file);
    if (tooOpen || key.length != 32) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "the key file keys/vault.key must be 32 bytes and readable by its owner only (chmod"
              + " 600)");
    }
    return new Vault(key, random);
  }

  public String seal(String secret, String purpose) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, nonce, purpose, secret.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  public String unseal(String sealed, String purpose) {
    byte[] all = Base64.getDecoder().decode(sealed);
    byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
    byte[] body = java.util.Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, purpose, body), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, String purpose, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new ProblemException(
          Problem.SETTING_WRONG, "a stored secret does not open with keys/vault.key", e);
    }
  }
}
