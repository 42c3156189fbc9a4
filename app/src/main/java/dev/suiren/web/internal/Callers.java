package dev.suiren.web.internal;

import dev.suiren.people.ApiKeys;
import dev.suiren.people.Caller;
import dev.suiren.people.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// Finds out who calls: by key under `/v1/`, by session cookie everywhere else, never by both.
final class Callers implements Guard.Check {
  private static final String BEARER = "Bearer ";

  private final SignIn signIn;
  private final ApiKeys keys;

  Callers(SignIn signIn, ApiKeys keys) {
    this.signIn = signIn;
    this.keys = keys;
  }

  static Optional<Caller> find(HttpServletRequest request) {
    return request.getAttribute(Caller.class.getName()) instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  static boolean isForPrograms(HttpServletRequest request) {
    return request.getServletPath().startsWith("/v1/") || request.getServletPath().equals("/v1");
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    if (Doorkeeper.isSameForAll(request)) {
      return true;
    }
    Optional<Caller> caller =
        isForPrograms(request)
            ? key(request).flatMap(keys::findCaller)
            : SessionCookie.token(request).flatMap(signIn::findCaller);
    caller.ifPresent(found -> request.setAttribute(Caller.class.getName(), found));
    return true;
  }

  private static Optional<String> key(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }
}
