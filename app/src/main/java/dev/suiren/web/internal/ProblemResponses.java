package dev.suiren.web.internal;

import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.Trace;
import dev.suiren.web.Pages;
import dev.suiren.web.ProblemPage;
import dev.suiren.web.ProgramError;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// The one place where what went wrong becomes a response: one clear line as JSON, or a page for
/// people. Our own bugs are 500 and named by an id that stands in the log; nothing else of them is
/// told.
@Controller
@ControllerAdvice
final class ProblemResponses implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

  private final Pages pages;
  private final JsonMapper json;
  private final Ids ids;

  ProblemResponses(Pages pages, JsonMapper json, Ids ids) {
    this.pages = pages;
    this.json = json;
    this.ids = ids;
  }

  @ExceptionHandler(Throwable.class)
  void answer(Throwable broken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Faults.isGone(broken) || response.isCommitted()) {
      LOG.debug("a response ended early: {}", broken.getClass().getName());
      return;
    }
    Faults.Line line = Faults.line(broken);
    if (line.problem() == Problem.BROKEN) {
      String id = ids.next();
      LOG.error("incident {} {}", id, Trace.of(broken));
      line = new Faults.Line(Problem.BROKEN, line.status(), line.message() + id);
    }
    write(line, request, response);
  }

  /// Where the container sends what no controller took.
  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable broken) {
      answer(broken, request, response);
      return;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    write(Faults.line(status instanceof Integer code ? code : 404), request, response);
  }

  /// A request that the firewall refused: doubled slashes, `..`, control characters and the like.
  void malformed(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
      throws IOException {
    SafetyHeaders.write(request, response);
    answer(refused, request, response);
  }

  private void write(Faults.Line line, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    response.setStatus(line.status());
    response.setCharacterEncoding("utf-8");
    boolean page = Wishes.page(request);
    response.setContentType(page ? "text/html" : "application/json");
    String body = page ? page(line, request) : json(line);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private String json(Faults.Line line) {
    return json.writeValueAsString(
        ProgramError.of(line.status(), line.problem().code(), line.message()));
  }

  private String page(Faults.Line line, HttpServletRequest request) {
    try {
      String body = pages.page(request, "web/problem", new ProblemPage(line.problem())).getBody();
      return body == null ? "" : body;
    } catch (RuntimeException undrawable) {
      // The page for problems must not become one.
      LOG.error("the problem page cannot be drawn {}", Trace.of(undrawable));
      return "<!doctype html><title>Suiren</title><p>" + line.problem().code() + "</p>";
    }
  }
}
