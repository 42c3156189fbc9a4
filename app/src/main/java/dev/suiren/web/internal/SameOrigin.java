package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/// Refuses writes that another site's page makes a browser send, by `Sec-Fetch-Site` and `Origin`
/// (Fetch standard). Programs send neither; the CSRF token or their key speaks for them.
final class SameOrigin implements Guard.Check {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  static boolean writes(HttpServletRequest request) {
    return !READS.contains(request.getMethod());
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    if (writes(request) && !isOurs(request)) {
      throw new ProblemException(Problem.NOT_ALLOWED, "requests from other sites are refused");
    }
    return true;
  }

  private static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return true;
    }
    if (origin.equals("null")) {
      return "same-origin".equals(site);
    }
    String host = String.valueOf(request.getHeader(HttpHeaders.HOST)).toLowerCase(Locale.ROOT);
    String ours = origin.toLowerCase(Locale.ROOT);
    // A proxy in front may speak https for us, so the scheme is not compared.
    return ours.equals("http://" + host) || ours.equals("https://" + host);
  }
}
