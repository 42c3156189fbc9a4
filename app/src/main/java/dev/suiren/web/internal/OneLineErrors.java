package dev.suiren.web.internal;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Tomcat says about requests that never reach a filter: a status and one line, nothing of the
/// request, no version, no trace.
final class OneLineErrors extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(OneLineErrors.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable broken) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    SafetyHeaders.ALWAYS.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("utf-8");
    try {
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(
            status >= 500
                ? "{\"error\":{\"code\":\"broken\",\"message\":\"something broke on our side\"}}"
                : "{\"error\":{\"code\":\"bad_input\",\"message\":\"this request is malformed\"}}");
        response.finishResponse();
      }
    } catch (IOException gone) {
      LOG.debug("the client was gone before it was told of status {}", status);
    }
  }
}
