package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Trace;
import dev.suiren.kernel.Vault;
import dev.suiren.people.PeopleSettings;
import dev.suiren.people.SignIn;
import dev.suiren.web.Pages;
import dev.suiren.web.SignInPage;
import dev.suiren.web.SignInPage.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Signing in with an organization's identity provider: there and back again. Without a provider
/// there are no such pages.
@Controller
final class IdentityPages {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityPages.class);

  private final Pages pages;
  private final SignIn signIn;
  private final SessionCookie sessions;
  private final Optional<IdentityClient> client;
  private final PendingSignIn pending;

  IdentityPages(
      Pages pages,
      SignIn signIn,
      SessionCookie sessions,
      PeopleSettings settings,
      Vault vault,
      JsonMapper json,
      Clock clock) {
    this.pages = pages;
    this.signIn = signIn;
    this.sessions = sessions;
    this.client =
        settings
            .oidc()
            .issuer()
            .filter(issuer -> !issuer.isBlank())
            .map(issuer -> new IdentityClient(settings.oidc(), clock));
    this.pending = new PendingSignIn(vault, json, clock);
  }

  @GetMapping("/oauth2/authorization/" + IdentityClient.ID)
  ResponseEntity<String> leave(HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest away = client().leave(request);
    pending.keep(away, request, response);
    return to(away.getAuthorizationRequestUri());
  }

  @GetMapping("/login/oauth2/code/" + IdentityClient.ID)
  ResponseEntity<String> comeBack(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state) {
    ClientRegistration provider = client().registration();
    Optional<OAuth2AuthorizationRequest> away = pending.take(provider, request, response);
    if (away.isEmpty() || code.isEmpty() || state.isEmpty()) {
      return refuse(request, Notice.PROVIDER_REFUSED);
    }
    SignIn.Oidc identity;
    try {
      identity = client().identify(away.get(), code, state);
    } catch (AuthenticationException refused) {
      LOG.warn("the identity provider's answer was refused {}", Trace.of(refused));
      return refuse(request, Notice.PROVIDER_REFUSED);
    }
    return signIn
        .signIn(identity)
        .map(
            token -> {
              sessions.open(request, response, token);
              return to("/");
            })
        .orElseGet(() -> refuse(request, Notice.NOT_INVITED));
  }

  private IdentityClient client() {
    return client.orElseThrow(
        () -> new ProblemException(Problem.NOT_FOUND, "no identity provider is set"));
  }

  private ResponseEntity<String> refuse(HttpServletRequest request, Notice notice) {
    ResponseEntity<String> page = pages.page(request, "web/signin", new SignInPage(notice, true));
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .headers(page.getHeaders())
        .body(page.getBody());
  }

  private static ResponseEntity<String> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
