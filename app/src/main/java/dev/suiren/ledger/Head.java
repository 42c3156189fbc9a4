package dev.suiren.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The newest entry, vouched for. Kept elsewhere, it shows whether entries were cut off since.
///
/// @param sequence how many entries there are
/// @param hash of the newest entry
/// @param written when that was, in microseconds since 1970
/// @param key the id of the key that signed: the first 16 digits of the sha-256 of `publicKey`
/// @param publicKey Ed25519, X.509 in base64
/// @param signature Ed25519 (RFC 8032) over `message`, in base64
public record Head(
    long sequence, String hash, long written, String key, String publicKey, String signature) {

  /// What is signed.
  public static byte[] message(long sequence, String hash, long written) {
    return "suiren-ledger-head\t1\t%d\t%s\t%d"
        .formatted(sequence, hash, written)
        .getBytes(StandardCharsets.UTF_8);
  }

  public Instant time() {
    return dev.suiren.kernel.Micros.toInstant(written);
  }

  @Override
  public String toString() {
    return sequence + ":" + hash;
  }
}
