package dev.suiren.api.web;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Trace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/// What goes wrong in the API, in the shape OpenAI's clients expect. In a stream that has begun it
/// is an event.
@ControllerAdvice(assignableTypes = {CompletionsApi.class, ModelsApi.class, DescriptionApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiErrors {
  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  private final JsonMapper json = Wire.json();
  private final Ids ids;

  public ApiErrors(Ids ids) {
    this.ids = ids;
  }

  @ExceptionHandler(RefusedRequestException.class)
  void refused(RefusedRequestException refused, HttpServletResponse response) throws IOException {
    write(refused.status(), refused.error(), response);
  }

  @ExceptionHandler(ProblemException.class)
  void problem(ProblemException told, HttpServletResponse response) throws IOException {
    int status = told.problem().status();
    String line = String.valueOf(told.getMessage());
    write(status, ApiError.of(status, told.problem().code(), line, null), response);
  }

  @ExceptionHandler(RuntimeException.class)
  void broken(RuntimeException broken, HttpServletResponse response) throws IOException {
    if (DiskFull.is(broken)) {
      problem(
          new ProblemException(Problem.DISK_FULL, "the disk is full: make room and try again"),
          response);
      return;
    }
    String id = ids.next();
    LOG.error("incident {} {}", id, Trace.of(broken));
    String line = "something broke on our side; the log tells more under " + id;
    write(500, ApiError.of(500, Problem.BROKEN.code(), line, null), response);
  }

  private void write(int status, ApiError error, HttpServletResponse response) throws IOException {
    String body = json.writeValueAsString(error);
    if (response.isCommitted()) {
      body = "data: " + body + "\n\n";
    } else {
      response.resetBuffer();
      response.setStatus(status);
      response.setContentType("application/json");
      response.setHeader("Cache-Control", "no-store");
    }
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
