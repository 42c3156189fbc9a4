package dev.suiren.api.web;

import org.jspecify.annotations.Nullable;

/// A request that cannot be served, with the name of the field that is to blame.
final class RefusedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final @Nullable String parameter;

  private RefusedRequestException(
      int status, String code, @Nullable String parameter, String message) {
    super(message);
    this.status = status;
    this.code = code;
    this.parameter = parameter;
  }

  static RefusedRequestException unsupported(String parameter, String message) {
    return new RefusedRequestException(400, "unsupported_field", parameter, message);
  }

  static RefusedRequestException bad(String parameter, String message) {
    return new RefusedRequestException(400, "bad_input", parameter, message);
  }

  static RefusedRequestException unreadable(String message) {
    return new RefusedRequestException(400, "bad_input", null, message);
  }

  static RefusedRequestException noSuchModel() {
    return new RefusedRequestException(
        404, "model_not_found", "model", "there is one model here, and its name is suiren");
  }

  int status() {
    return status;
  }

  ApiError error() {
    return ApiError.of(status, code, String.valueOf(getMessage()), parameter);
  }
}
