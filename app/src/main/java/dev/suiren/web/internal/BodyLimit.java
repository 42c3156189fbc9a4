package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;

/// Refuses a body that says it is too large before a byte of it is read. What comes in parts is
/// laid down on disk by the container as soon as somebody looks into it, so that only the addresses
/// which take files are sent any; who may use them has signed in before it is looked into.
final class BodyLimit implements Guard.Check {
  private static final Pattern TAKES_FILES =
      Pattern.compile(
          "/library/[^/]+/files|/glossary/import|/policy/lists(/[^/]+/text)?|/proof/(forecast|effect)");

  private final long largestBody;
  private final long largestUpload;

  BodyLimit(long largestBody, long largestUpload) {
    this.largestBody = largestBody;
    this.largestUpload = largestUpload;
  }

  /// Whether the body comes in parts, whatever kind of parts it says they are.
  static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    boolean upload = isUpload(request);
    if (upload && !TAKES_FILES.matcher(request.getServletPath()).matches()) {
      throw new ProblemException(Problem.BAD_INPUT, "no files are taken at this address");
    }
    long limit = upload ? largestUpload : largestBody;
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
