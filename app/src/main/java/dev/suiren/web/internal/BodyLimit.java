package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/// Refuses a body that says it is too large before a byte of it is read.
final class BodyLimit implements Guard.Check {
  private final long largestBody;
  private final long largestUpload;

  BodyLimit(long largestBody, long largestUpload) {
    this.largestBody = largestBody;
    this.largestUpload = largestUpload;
  }

  static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    long limit = isUpload(request) ? largestUpload : largestBody;
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    return true;
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        Problem.TOO_LARGE, "too large: at most " + limit + " bytes are taken");
  }
}
