package dev.suiren.web.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.ServletException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// What a throwable means to the one who called: only what is surely the caller's doing is said to
/// be; everything else is ours.
final class Faults {
  private Faults() {}

  /// @param message by us; never the throwable's own, which may hold anything
  record Line(Problem problem, int status, String message) {}

  static Line line(Throwable broken) {
    if (!(broken instanceof ProblemException) && DiskFull.is(broken)) {
      return line(507);
    }
    return switch (broken) {
      case ProblemException told ->
          new Line(told.problem(), told.problem().status(), String.valueOf(told.getMessage()));
      case MaxUploadSizeExceededException large -> line(413);
      case InvalidParameterException bad -> line(bad.getErrorCode());
      case MultipartException bad when bad.getCause() instanceof InvalidParameterException cause ->
          line(cause.getErrorCode());
      case MultipartException bad -> line(isOurDisk(bad) ? 500 : 400);
      case RequestRejectedException refused -> line(400);
      case HttpMessageNotReadableException bad
          when bad.getCause() instanceof ProblemException told ->
          line(told);
      case HttpMessageNotReadableException bad -> line(400);
      case MethodArgumentTypeMismatchException bad -> line(400);
      case ErrorResponse response -> line(response.getStatusCode().value());
      case ServletException wrapped when wrapped.getCause() != null -> line(wrapped.getCause());
      default -> line(500);
    };
  }

  static Line line(int status) {
    return switch (status) {
      case 401 -> new Line(Problem.SIGN_IN_NEEDED, status, "please sign in first");
      case 403 -> new Line(Problem.NOT_ALLOWED, status, "this is not allowed");
      case 404 -> new Line(Problem.NOT_FOUND, status, "nothing here");
      case 405 -> new Line(Problem.WRONG_USAGE, status, "this method is not supported here");
      case 406 -> new Line(Problem.WRONG_USAGE, status, "no such form of answer is offered");
      case 413 -> new Line(Problem.TOO_LARGE, status, "too large");
      case 415 -> new Line(Problem.WRONG_USAGE, status, "this content type is not understood");
      case 429 -> new Line(Problem.TOO_MANY, status, "too many requests");
      case 507 -> new Line(Problem.DISK_FULL, status, "the disk is full: make room and try again");
      default ->
          status >= 400 && status < 500
              ? new Line(Problem.BAD_INPUT, status, "this request cannot be understood")
              : new Line(
                  Problem.BROKEN, 500, "something broke on our side; the log tells more under ");
    };
  }

  /// An upload is kept in files while it comes in; that this fails is no fault of the caller's.
  private static boolean isOurDisk(MultipartException broken) {
    for (Throwable t = broken; t != null; t = t.getCause()) {
      if (t instanceof FileSystemException || t instanceof FileNotFoundException) {
        return true;
      }
    }
    return false;
  }

  /// The other side has closed the connection: nobody is left to be told.
  static boolean isGone(Throwable broken) {
    return broken instanceof AsyncRequestNotUsableException
        || broken instanceof org.apache.catalina.connector.ClientAbortException
        || (broken instanceof ServletException && broken.getCause() instanceof IOException);
  }
}
