package dev.suiren.api.web;

import dev.suiren.audit.Cleared;
import java.util.List;
import java.util.Optional;

/// A whole answer.
record Completion(
    String id, String object, long created, String model, List<Choice> choices, Tokens usage) {

  record Choice(int index, Said message, String finishReason, Optional<String> logprobs) {}

  record Said(String role, Cleared<String> content, Optional<String> refusal, Extra suiren) {}

  static Completion of(
      String id,
      long created,
      Cleared<String> text,
      String finishReason,
      Tokens usage,
      Extra extra) {
    Said said = new Said("assistant", text, Optional.empty(), extra);
    return new Completion(
        id,
        "chat.completion",
        created,
        Wire.MODEL,
        List.of(new Choice(0, said, finishReason, Optional.empty())),
        usage);
  }
}
