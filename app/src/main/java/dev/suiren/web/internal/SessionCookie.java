package dev.suiren.web.internal;

import dev.suiren.people.SignIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie that carries a session's token between browser and house.
final class SessionCookie {
  private static final String NAME = "suiren";

  private final SignIn signIn;
  private final Duration longest;

  SessionCookie(SignIn signIn, Duration longest) {
    this.signIn = signIn;
    this.longest = longest;
  }

  static Optional<String> token(HttpServletRequest request) {
    return cookie(request, NAME);
  }

  static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  /// Begins a session in this browser; one that was open here ends.
  void open(HttpServletRequest request, HttpServletResponse response, String session) {
    token(request).ifPresent(signIn::signOut);
    put(request, response, NAME, session, longest);
    put(request, response, CsrfTokens.VISIT, "", Duration.ZERO);
  }

  void close(HttpServletRequest request, HttpServletResponse response) {
    token(request).ifPresent(signIn::signOut);
    put(request, response, NAME, "", Duration.ZERO);
  }

  static void put(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }
}
