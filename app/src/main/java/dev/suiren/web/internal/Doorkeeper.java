package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/// Lets strangers into the entrance and nowhere else; browsers are shown the way there.
final class Doorkeeper implements Guard.Check {
  private static final Set<String> ENTRANCE = Set.of("/signin", "/signin/link", "/health");
  private static final List<String> PUBLIC =
      List.of("/static/", "/oauth2/authorization/", "/login/oauth2/code/");

  /// Whoever asks for these, the answer is the same: nobody is looked up.
  static boolean isSameForAll(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/static/") || path.equals("/health");
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getServletPath();
    if (ENTRANCE.contains(path)
        || PUBLIC.stream().anyMatch(path::startsWith)
        || Callers.find(request).isPresent()) {
      return true;
    }
    if (Callers.isForPrograms(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      throw new ProblemException(
          Problem.KEY_REFUSED, "this needs a valid key: Authorization: Bearer sk-suiren-…");
    }
    if (Wishes.htmx(request)) {
      response.setHeader("HX-Redirect", "/signin");
    } else if (request.getMethod().equals("GET") && Wishes.page(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, "/signin");
      return false;
    }
    throw new ProblemException(Problem.SIGN_IN_NEEDED, "please sign in first");
  }
}
