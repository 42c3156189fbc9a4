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

  private static final String BROKEN =
      """
      {"error":{"message":"something broke on our side","type":"server_error",\
      "param":null,"code":"broken"}}\
      """;
  private static final String MALFORMED =
      """
      {"error":{"message":"this request is malformed","type":"invalid_request_error",\
      "param":null,"code":"bad_input"}}\
      """;

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
        writer.write(status >= 500 ? BROKEN : MALFORMED);
        response.finishResponse();
      }
    } catch (IOException gone) {
      LOG.debug("the client was gone before it was told of status {}", status);
    }
  }
}
