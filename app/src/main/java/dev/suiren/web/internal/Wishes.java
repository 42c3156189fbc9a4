package dev.suiren.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// In which form a request wants its answer.
final class Wishes {
  private Wishes() {}

  static boolean htmx(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  /// A person looks at it, so that it should be a page.
  static boolean page(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean html = accept != null && accept.contains("text/html");
    boolean json = accept != null && accept.contains("json");
    return !Callers.isForPrograms(request) && (html || (htmx(request) && !json));
  }
}
