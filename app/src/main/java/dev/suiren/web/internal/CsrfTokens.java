package dev.suiren.web.internal;

import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// Asks every write for the token that only our own pages know: a hash of the session's secret or,
/// before sign-in, of a visitor's cookie. Calls by key carry no cookie and need none.
final class CsrfTokens implements Guard.Check {
  static final String VISIT = "suiren-visit";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String FIELD = "_csrf";

  private final Ids ids;

  CsrfTokens(Ids ids) {
    this.ids = ids;
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    if (Callers.isForPrograms(request)) {
      return true;
    }
    Optional<String> secret = secret(request);
    if (secret.isEmpty() && request.getServletPath().equals("/signin")) {
      secret = Optional.of(visit(request, response));
    }
    Optional<String> token = secret.map(known -> Hash.of("csrf " + known));
    token.ifPresent(
        text ->
            request.setAttribute(
                CsrfToken.class.getName(), new DefaultCsrfToken(HEADER, FIELD, text)));
    if (SameOrigin.writes(request) && !token.filter(text -> carries(request, text)).isPresent()) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "this page is out of date: reload it and try again");
    }
    return true;
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Callers.find(request).isPresent()
        ? SessionCookie.token(request)
        : SessionCookie.cookie(request, VISIT);
  }

  private String visit(HttpServletRequest request, HttpServletResponse response) {
    String visit = ids.nextSecret();
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(VISIT, visit)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
    return visit;
  }

  private static boolean carries(HttpServletRequest request, String token) {
    String header = request.getHeader(HEADER);
    String sent = header == null ? request.getParameter(FIELD) : header;
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
