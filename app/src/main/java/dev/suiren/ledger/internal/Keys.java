package dev.suiren.ledger.internal;

import dev.suiren.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The two keys of a ledger: one signs heads, under the other texts are hashed. Without the second
/// no hash can be traced to a text any more, and the chain still holds.
final class Keys {
  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int ID = 16;

  private final KeyFile signing;
  private final SecureRandom random;
  private final SecretKeySpec hashing;

  private Keys(KeyFile signing, SecureRandom random, byte[] hashing) {
    this.signing = signing;
    this.random = random;
    this.hashing = new SecretKeySpec(hashing, HMAC);
  }

  /// Opens the keys in `folder`, making the one for hashes on first use.
  static Keys open(Path folder, SecureRandom random) {
    KeyFile file = KeyFile.in(folder, "ledger-hash.key");
    byte[] hashing =
        file.read()
            .orElseGet(
                () -> {
                  byte[] fresh = new byte[BYTES];
                  random.nextBytes(fresh);
                  file.write(fresh);
                  return fresh;
                });
    if (hashing.length != BYTES) {
      throw file.wrong("must be 32 bytes: bring it back from a backup, or remove it for a new one");
    }
    return new Keys(KeyFile.in(folder, "ledger-sign.key"), random, hashing);
  }

  /// The key for heads as it lies there now; empty where there is none.
  Optional<SigningKey> findSigning() {
    return signing
        .read()
        .map(
            bytes -> SigningKey.parse(bytes).orElseThrow(() -> signing.wrong("is no key of ours")));
  }

  SigningKey makeSigning() {
    SigningKey fresh = SigningKey.make(random);
    signing.write(fresh.file());
    return fresh;
  }

  /// Tells apart hashes of before and after a change of their key.
  String hashingId() {
    return Hash.of(hashing.getEncoded()).substring(0, ID);
  }

  String keyed(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(hashing);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
