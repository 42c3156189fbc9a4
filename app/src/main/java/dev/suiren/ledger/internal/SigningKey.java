package dev.suiren.ledger.internal;

import dev.suiren.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Ed25519 key (RFC 8032) with which heads are signed; kept as the two blocks of PEM that
/// `openssl` reads. Thread-safe.
record SigningKey(PrivateKey secret, PublicKey open) {
  private static final String KIND = "Ed25519";
  private static final int ID = 16;

  static SigningKey make(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(KIND);
      generator.initialize(255, random);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /// Empty for bytes that are no key, or two halves that do not belong together.
  static Optional<SigningKey> parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.US_ASCII);
    try {
      KeyFactory factory = KeyFactory.getInstance(KIND);
      SigningKey key =
          new SigningKey(
              factory.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY"))),
              factory.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY"))));
      byte[] message = {1};
      return Optional.of(key).filter(own -> own.verifies(message, own.sign(message)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] block(String text, String name) {
    Matcher block =
        Pattern.compile(
                "-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----")
            .matcher(text);
    if (!block.find()) {
      throw new IllegalArgumentException("no " + name);
    }
    return Base64.getMimeDecoder().decode(block.group(1));
  }

  byte[] file() {
    return (block("PRIVATE KEY", secret.getEncoded()) + block("PUBLIC KEY", open.getEncoded()))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String block(String name, byte[] bytes) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + name + "-----\n" + body + "\n-----END " + name + "-----\n";
  }

  String id() {
    return Hash.of(open.getEncoded()).substring(0, ID);
  }

  String publicKey() {
    return Base64.getEncoder().encodeToString(open.getEncoded());
  }

  String sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(KIND);
      signature.initSign(secret);
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read signs", e);
    }
  }

  boolean verifies(byte[] message, String signed) {
    try {
      Signature signature = Signature.getInstance(KIND);
      signature.initVerify(open);
      signature.update(message);
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + id() + "]";
  }
}
