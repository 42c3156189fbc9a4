package dev.suiren.comparison;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Names as numbers: the first eight bytes of their SHA-256. Among ten million names the chance
/// that any two share a number is three in a million.
final class Keys {
  private final MessageDigest digest;

  Keys() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  long of(String name) {
    return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
