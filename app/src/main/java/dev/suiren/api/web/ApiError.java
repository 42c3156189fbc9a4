package dev.suiren.api.web;

import dev.suiren.web.ProgramError;
import org.jspecify.annotations.Nullable;

/// An error as OpenAI's clients expect it.
record ApiError(Told error) {

  record Told(
      @Meaning("One line, written by us.") String message,
      String type,
      @Meaning("The field that is to blame, if one is.") @Nullable String param,
      String code) {}

  static ApiError of(int status, String code, String message, @Nullable String parameter) {
    return new ApiError(new Told(message, ProgramError.type(status), parameter, code));
  }
}
