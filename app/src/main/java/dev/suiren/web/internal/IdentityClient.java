package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.PeopleSettings;
import dev.suiren.people.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
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
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.AuthenticationMethod;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// The house as a client of an OpenID Connect provider: authorization code with PKCE (RFC 7636), id
/// tokens checked for signature, issuer, audience, time and nonce (OpenID Connect Core 3.1.3.7).
///
/// The provider is asked for its configuration when first needed, so that the house also starts
/// without it. Each call ends within ten seconds and takes no answer over a mebibyte.
final class IdentityClient {
  static final String ID = "oidc";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int LARGEST = 1 << 20;
  private static final ParameterizedTypeReference<Map<String, Object>> MAP =
      new ParameterizedTypeReference<>() {};

  private final PeopleSettings.Oidc settings;
  private final Clock clock;
  private final RestTemplate calls;
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
  private volatile Optional<ClientRegistration> discovered = Optional.empty();
  private final OidcAuthorizationCodeAuthenticationProvider provider;

  IdentityClient(PeopleSettings.Oidc settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    ClientHttpRequestFactory bounded = BoundedCalls.of(PATIENCE, LARGEST);
    this.calls = new RestTemplate(bounded);
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(restClient(bounded));
    DefaultOAuth2UserService users = new DefaultOAuth2UserService();
    users.setRestOperations(calls);
    OidcUserService people = new OidcUserService();
    people.setOauth2UserService(users);
    this.provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
    provider.setJwtDecoderFactory(
        client ->
            decoders.computeIfAbsent(
                String.valueOf(client.getProviderDetails().getJwkSetUri()),
                keys -> decoder(client, keys)));
  }

  /// Checks id tokens against the provider's signing keys, which it fetches when it needs them.
  private JwtDecoder decoder(ClientRegistration client, String keys) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .restOperations(calls)
            .build();
    OidcIdTokenValidator validator = new OidcIdTokenValidator(client);
    validator.setClock(clock);
    decoder.setJwtValidator(validator);
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }

  private static RestClient restClient(ClientHttpRequestFactory bounded) {
    return RestClient.builder()
        .requestFactory(bounded)
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
    } catch (RuntimeException unknown) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "the identity provider does not describe itself (setting suiren.people.oidc.issuer)",
          unknown);
    }
  }

  private ClientRegistration describe(String issuer) {
    String place = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
    Map<String, Object> said =
        Optional.ofNullable(calls.exchange(RequestEntity.get(place).build(), MAP).getBody())
            .orElse(Map.of());
    if (!issuer.equals(said.get("issuer"))) {
      throw new IllegalStateException("the provider describes another issuer");
    }
    ClientRegistration.Builder builder =
        ClientRegistrations.fromOidcConfiguration(said)
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
