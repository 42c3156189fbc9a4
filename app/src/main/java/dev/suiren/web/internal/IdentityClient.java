package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.PeopleSettings;
import dev.suiren.people.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.AuthenticationMethod;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The house as a client of an OpenID Connect provider: authorization code with PKCE (RFC 7636), id
/// tokens checked for signature, issuer, audience, time and nonce (OpenID Connect Core 3.1.3.7).
///
/// The provider is asked for its configuration when first needed, so that the house also starts
/// without it.
final class IdentityClient {
  static final String ID = "oidc";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PeopleSettings.Oidc settings;
  private volatile Optional<ClientRegistration> discovered = Optional.empty();
  private final OidcAuthorizationCodeAuthenticationProvider provider;

  IdentityClient(PeopleSettings.Oidc settings, Clock clock) {
    this.settings = settings;
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(restClient());
    this.provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, new OidcUserService());
    OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwtValidatorFactory(
        client -> {
          OidcIdTokenValidator validator = new OidcIdTokenValidator(client);
          validator.setClock(clock);
          return validator;
        });
    provider.setJwtDecoderFactory(decoders);
  }

  private static RestClient restClient() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /// The provider as it describes itself.
  ClientRegistration registration() {
    Optional<ClientRegistration> known = discovered;
    if (known.isEmpty()) {
      known = Optional.of(discover(settings.issuer().orElseThrow()));
      discovered = known;
    }
    return known.get();
  }

  private ClientRegistration discover(String issuer) {
    try {
      return describe(issuer);
    } catch (RestClientException | IllegalArgumentException | IllegalStateException unknown) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "the identity provider does not describe itself (setting suiren.people.oidc.issuer)",
          unknown);
    }
  }

  private ClientRegistration describe(String issuer) {
    ClientRegistration.Builder builder =
        ClientRegistrations.fromOidcIssuerLocation(issuer)
            .registrationId(ID)
            .clientId(settings.clientId().orElse("suiren"))
            .scope("openid", "profile", "email")
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .userInfoAuthenticationMethod(AuthenticationMethod.HEADER);
    settings
        .clientSecret()
        .ifPresentOrElse(
            builder::clientSecret,
            () -> builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE));
    return builder.build();
  }

  OAuth2AuthorizationRequest leave(HttpServletRequest request) {
    ClientRegistration client = registration();
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(id -> client);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return Optional.ofNullable(resolver.resolve(request, ID)).orElseThrow();
  }

  /// Trades the code for a checked identity. Throws `AuthenticationException` for all that is wrong
  /// with what the provider says.
  SignIn.Oidc identify(OAuth2AuthorizationRequest away, String code, String state) {
    OAuth2AuthorizationResponse back =
        OAuth2AuthorizationResponse.success(code)
            .state(state)
            .redirectUri(String.valueOf(away.getRedirectUri()))
            .build();
    OAuth2LoginAuthenticationToken asked =
        new OAuth2LoginAuthenticationToken(
            registration(), new OAuth2AuthorizationExchange(away, back));
    if (!(provider.authenticate(asked) instanceof OAuth2LoginAuthenticationToken proven)
        || !(proven.getPrincipal() instanceof OidcUser user)) {
      throw new IllegalStateException("an OpenID Connect login has an OpenID Connect user");
    }
    boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
    List<Optional<String>> names =
        List.of(
            Optional.ofNullable(user.getFullName()),
            Optional.ofNullable(user.getPreferredUsername()));
    return new SignIn.Oidc(
        String.valueOf(user.getIssuer()),
        String.valueOf(user.getSubject()),
        names.stream().flatMap(Optional::stream).findFirst().orElse(""),
        verified ? Optional.ofNullable(user.getEmail()).orElse("") : "");
  }
}
