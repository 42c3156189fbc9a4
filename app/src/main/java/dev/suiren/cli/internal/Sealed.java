package dev.suiren.cli.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A few bytes under a passphrase: AES-256-GCM with a key by PBKDF2-HMAC-SHA-512, 600,000 rounds
/// (OWASP Password Storage). Layout: salt 16, nonce 12, ciphertext and tag.
final class Sealed {
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int ROUNDS = 600_000;

  private Sealed() {}

  static byte[] seal(byte[] plain, String passphrase, SecureRandom random) {
    byte[] head = new byte[SALT + NONCE];
    random.nextBytes(head);
    byte[] body = run(Cipher.ENCRYPT_MODE, head, passphrase, plain);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  static byte[] open(byte[] sealed, String passphrase) {
    if (sealed.length < SALT + NONCE) {
      throw wrong(null);
    }
    byte[] head = Arrays.copyOf(sealed, SALT + NONCE);
    return run(
        Cipher.DECRYPT_MODE,
        head,
        passphrase,
        Arrays.copyOfRange(sealed, SALT + NONCE, sealed.length));
  }

  private static byte[] run(int mode, byte[] head, String passphrase, byte[] input) {
    try {
      var spec = new PBEKeySpec(passphrase.toCharArray(), Arrays.copyOf(head, SALT), ROUNDS, 256);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] nonce = Arrays.copyOfRange(head, SALT, SALT + NONCE);
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw wrong(e);
    }
  }

  private static ProblemException wrong(@org.jspecify.annotations.Nullable Exception cause) {
    String message = "the passphrase does not open the keys in this backup";
    return cause == null
        ? new ProblemException(Problem.BACKUP_UNREADABLE, message)
        : new ProblemException(Problem.BACKUP_UNREADABLE, message, cause);
  }
}
