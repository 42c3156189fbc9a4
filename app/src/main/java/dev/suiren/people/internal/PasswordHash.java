package dev.suiren.people.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Password hashes by PBKDF2-HMAC-SHA512 (RFC 8018), slow on purpose; each carries its own rounds
/// and salt, so that the rounds can grow. Thread-safe; few are computed at the same time.
final class PasswordHash {
  private static final String MARK = "pbkdf2-sha512";
  private static final int BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final SecureRandom random;
  private final int rounds;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final String decoy;

  PasswordHash(SecureRandom random, int rounds) {
    this.random = random;
    this.rounds = rounds;
    this.decoy = write(rounds, new byte[BYTES], new byte[BYTES]);
  }

  String of(String password) {
    byte[] salt = new byte[BYTES];
    random.nextBytes(salt);
    return write(rounds, salt, derive(password, salt, rounds));
  }

  boolean matches(String password, String stored) {
    List<String> fields = List.of(stored.split("\\$", -1));
    byte[] salt = Base64.getDecoder().decode(fields.get(2));
    byte[] expected = Base64.getDecoder().decode(fields.get(3));
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(fields.get(1))));
  }

  /// Stands in for the hash of an account that has none, so that guessing accounts takes as long.
  String decoy() {
    return decoy;
  }

  private static String write(int rounds, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "$",
        MARK,
        String.valueOf(rounds),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  private byte[] derive(String password, byte[] salt, int rounds) {
    char[] normal = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(normal, salt, rounds, BYTES * Byte.SIZE);
    takeSlot();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
    } finally {
      slots.release();
      spec.clearPassword();
    }
  }

  private void takeSlot() {
    try {
      if (slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(
        Problem.TOO_MANY, "too many people sign in at once; try again in a moment");
  }
}
