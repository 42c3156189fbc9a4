package dev.suiren.web;

import org.jspecify.annotations.Nullable;

/// An error as programs are told it, in the shape that OpenAI's clients expect.
public record ProgramError(Told error) {

  /// @param message one line, written by us
  /// @param param the field that is to blame, if one is
  public record Told(String message, String type, @Nullable String param, String code) {}

  public static ProgramError of(int status, String code, String message) {
    return new ProgramError(new Told(message, type(status), null, code));
  }

  /// The kind of error that OpenAI's clients know for an HTTP status.
  public static String type(int status) {
    if (status == 429) {
      return "rate_limit_error";
    }
    return status >= 500 ? "server_error" : "invalid_request_error";
  }
}
