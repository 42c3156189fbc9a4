package dev.suiren.web.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A small OpenID Connect provider that says of everyone who comes what the test told it to, and
/// lies where the test wants it to.
public final class IdentityProvider implements AutoCloseable {
  enum Lie {
    NONE,
    OTHER_KEY,
    OTHER_NONCE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    EXPIRED,
    UNSIGNED
  }

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey otherKey;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private volatile Lie lie = Lie.NONE;
  private volatile String subject = "subject-1";
  private volatile String email = "ada@example.org";
  private volatile String name = "Ada Lovelace";
  private volatile boolean verified = true;
  private volatile String described = "";
  private volatile String more = "";

  public IdentityProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    otherKey = new RSAKeyGenerator(2048).keyID("k1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", exchange -> json(exchange, 200, keys()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// What its description says from now on: its name, and how much besides.
  void describes(String name, String besides) {
    described = name;
    more = besides;
  }

  void tell(Lie wanted) {
    lie = wanted;
  }

  public void says(String who, String address, boolean isVerified) {
    subject = who;
    email = address;
    verified = isVerified;
  }

  /// What it calls everyone from now on.
  public void names(String everyone) {
    name = everyone;
  }

  private String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  private void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"more":"%3$s","issuer":"%2$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
        "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(issuer(), described.isEmpty() ? issuer() : described, more));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(String.valueOf(sent.get("code")));
    String basic =
        Base64.getEncoder().encodeToString("suiren:secret".getBytes(StandardCharsets.UTF_8));
    boolean known =
        ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (asked == null
        || !known
        || !challenge(String.valueOf(sent.get("code_verifier")))
            .equals(asked.get("code_challenge"))) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
            + idToken(String.valueOf(asked.get("nonce")))
            + "\"}");
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    Instant issued = lie == Lie.EXPIRED ? now.minusSeconds(7200) : now;
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(lie == Lie.OTHER_ISSUER ? "https://evil.example" : issuer())
            .audience(lie == Lie.OTHER_AUDIENCE ? "someone-else" : "suiren")
            .subject(subject)
            .claim("nonce", lie == Lie.OTHER_NONCE ? "x" : nonce)
            .claim("name", name)
            .claim("email", email)
            .claim("email_verified", verified)
            .issueTime(Date.from(issued))
            .expirationTime(Date.from(issued.plusSeconds(600)))
            .build();
    try {
      if (lie == Lie.UNSIGNED) {
        return new com.nimbusds.jwt.PlainJWT(claims).serialize();
      }
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
      token.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? otherKey : key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      fields.put(
          field.substring(0, equals),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
