package dev.suiren.api.web;

import org.jspecify.annotations.Nullable;

/// An error as OpenAI's clients expect it.
record ApiError(Told error) {

  record Told(
      @Meaning("One line, written by us.") String message,
      String type,
      @Meaning("The field that is to blame, if one is.") @Nullable String param,
      String code) {}

  static ApiError of(int status, String code, String message, @Nullable String parameter) {
    String type =
        status == 429
            ? "rate_limit_error"
            : status >= 500 ? "server_error" : "invalid_request_error";
    return new ApiError(new Told(message, type, parameter, code));
  }
}
