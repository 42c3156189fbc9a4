package dev.suiren.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/// The headers of every response: nothing is loaded, framed, guessed or remembered that is not
/// ours.
final class SafetyHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /// `same-origin`, not `no-referrer`: under the latter a browser sends `Origin: null` with our own
  /// forms, and a write of ours could not be told from another site's.
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "X-Frame-Options", "DENY",
          "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");

  private SafetyHeaders() {}

  static void write(HttpServletRequest request, HttpServletResponse response) {
    ALWAYS.forEach(response::setHeader);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (!request.getServletPath().startsWith("/static/")) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
