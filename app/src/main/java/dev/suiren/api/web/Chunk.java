package dev.suiren.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suiren.audit.Cleared;
import java.util.List;
import java.util.Optional;

/// A piece of a streamed answer.
record Chunk(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    @Meaning("Only in the last chunk, if it was asked for.")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Tokens> usage) {

  record Choice(int index, Delta delta, Optional<String> finishReason) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Delta(
      Optional<String> role,
      Optional<Cleared<String>> content,
      @Meaning("With the finish reason.") Optional<Extra> suiren) {}

  static Chunk opening(String id, long created) {
    return choice(
        id,
        created,
        new Delta(Optional.of("assistant"), Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  static Chunk text(String id, long created, Cleared<String> text) {
    return choice(
        id,
        created,
        new Delta(Optional.empty(), Optional.of(text), Optional.empty()),
        Optional.empty());
  }

  static Chunk closing(String id, long created, String finishReason, Extra extra) {
    return choice(
        id,
        created,
        new Delta(Optional.empty(), Optional.empty(), Optional.of(extra)),
        Optional.of(finishReason));
  }

  static Chunk usage(String id, long created, Tokens tokens) {
    return new Chunk(
        id, "chat.completion.chunk", created, Wire.MODEL, List.of(), Optional.of(tokens));
  }

  private static Chunk choice(String id, long created, Delta delta, Optional<String> finish) {
    return new Chunk(
        id,
        "chat.completion.chunk",
        created,
        Wire.MODEL,
        List.of(new Choice(0, delta, finish)),
        Optional.empty());
  }
}
