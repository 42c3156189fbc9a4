package dev.suiren.web.internal;

import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import tools.jackson.databind.json.JsonMapper;

/// What must be remembered while a person is away at the identity provider: state, nonce and the
/// PKCE verifier, sealed in a cookie of the browser that left, for ten minutes.
final class PendingSignIn {
  private static final String COOKIE = "suiren-oidc";
  private static final String PURPOSE = "web.oidc";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Vault vault;
  private final JsonMapper json;
  private final Clock clock;

  PendingSignIn(Vault vault, JsonMapper json, Clock clock) {
    this.vault = vault;
    this.json = json;
    this.clock = clock;
  }

  void keep(
      OAuth2AuthorizationRequest away, HttpServletRequest request, HttpServletResponse response) {
    Kept kept =
        new Kept(
            String.valueOf(away.getState()),
            text(away, OidcParameterNames.NONCE),
            text(away, PkceParameterNames.CODE_VERIFIER),
            String.valueOf(away.getRedirectUri()),
            clock.instant().plus(PATIENCE).getEpochSecond());
    String sealed = vault.seal(json.writeValueAsString(kept), PURPOSE);
    SessionCookie.put(request, response, COOKIE, sealed, PATIENCE);
  }

  private static String text(OAuth2AuthorizationRequest away, String attribute) {
    return String.valueOf(away.getAttributes().get(attribute));
  }

  /// The request this browser left with; it can be taken once.
  Optional<OAuth2AuthorizationRequest> take(
      ClientRegistration client, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.put(request, response, COOKIE, "", Duration.ZERO);
    return SessionCookie.cookie(request, COOKIE)
        .flatMap(this::open)
        .filter(kept -> clock.instant().isBefore(Instant.ofEpochSecond(kept.expiresSeconds())))
        .map(
            kept ->
                OAuth2AuthorizationRequest.authorizationCode()
                    .clientId(client.getClientId())
                    .authorizationUri(
                        String.valueOf(client.getProviderDetails().getAuthorizationUri()))
                    .redirectUri(kept.redirectUri())
                    .scopes(client.getScopes())
                    .state(kept.state())
                    .attributes(
                        Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId(),
                            OidcParameterNames.NONCE, kept.nonce(),
                            PkceParameterNames.CODE_VERIFIER, kept.verifier()))
                    .build());
  }

  private Optional<Kept> open(String sealed) {
    try {
      return Optional.of(json.readValue(vault.unseal(sealed, PURPOSE), Kept.class));
    } catch (ProblemException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private record Kept(
      String state, String nonce, String verifier, String redirectUri, long expiresSeconds) {}
}
