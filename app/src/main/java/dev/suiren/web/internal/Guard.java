package dev.suiren.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/// Runs the checks in their order and lets a request through only when all of them pass; the place
/// where what breaks behind it, outside of any controller, becomes one line.
final class Guard extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient List<Check> checks;
  private final transient ProblemResponses problems;
  private final long largestBody;

  Guard(List<Check> checks, long largestBody, ProblemResponses problems) {
    this.checks = List.copyOf(checks);
    this.largestBody = largestBody;
    this.problems = problems;
  }

  /// One thing that is asked of a request.
  interface Check {

    /// Whether the request goes on; `false` means that the response is complete. Refusing throws a
    /// `ProblemException`.
    boolean passes(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    SafetyHeaders.write(request, response);
    try {
      for (Check check : checks) {
        if (!check.passes(request, response)) {
          return;
        }
      }
      chain.doFilter(LimitedRequest.of(request, largestBody), response);
    } catch (ServletException | RuntimeException broken) {
      problems.answer(broken, request, response);
    }
  }
}
