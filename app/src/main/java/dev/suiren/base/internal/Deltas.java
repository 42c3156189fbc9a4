package dev.suiren.base.internal;

import dev.suiren.base.Base;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Ending.Reason;
import dev.suiren.base.Piece;
import dev.suiren.base.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The objects of one answer, read in order: each hands its pieces to the receiver, and together
/// they say how the answer ended.
final class Deltas {
  private final JsonMapper json;
  private final Base.Receiver receiver;
  private final ThinkTags tags = new ThinkTags();
  private final ToolCalls calls = new ToolCalls();
  private Usage usage = Usage.UNKNOWN;
  private Optional<Reason> reason = Optional.empty();
  private boolean understood;
  private boolean begun;

  Deltas(JsonMapper json, Base.Receiver receiver) {
    this.json = json;
    this.receiver = receiver;
  }

  /// Takes one object; an ending comes back as soon as there is one.
  Optional<Ending> accept(String text) {
    JsonNode chunk;
    try {
      chunk = json.readTree(text);
    } catch (JacksonException e) {
      return Optional.of(fail(Fault.NOT_UNDERSTOOD, "a piece of the answer was not JSON"));
    }
    if (chunk.has("error") && !chunk.path("error").isNull()) {
      return Optional.of(reported(chunk.path("error")));
    }
    if (chunk.path("object").asString("").equals("error")) {
      return Optional.of(reported(chunk));
    }
    count(chunk.path("usage"));
    for (JsonNode choice : chunk.path("choices")) {
      if (choice.path("index").asInt(0) == 0) {
        understood = true;
        Optional<Ending> ending = take(choice);
        if (ending.isPresent()) {
          return ending;
        }
      }
    }
    return Optional.empty();
  }

  /// Takes what came under the name of an error.
  Ending acceptError(String text) {
    try {
      JsonNode error = json.readTree(text);
      return reported(error.has("error") ? error.path("error") : error);
    } catch (JacksonException e) {
      return fail(Fault.SERVER_ERROR, "reported an error inside its answer");
    }
  }

  private Ending reported(JsonNode error) {
    return switch (error.path("code").asInt(error.path("status").asInt(0))) {
      case 401, 403 -> fail(Fault.REFUSED_KEY, "refused the key inside its answer");
      case 429 -> fail(Fault.TOO_MANY_REQUESTS, "reported too many requests inside its answer");
      case 400, 404, 422 -> fail(Fault.REJECTED, "rejected the request inside its answer");
      default -> fail(Fault.SERVER_ERROR, "reported an error inside its answer");
    };
  }

  private Optional<Ending> take(JsonNode choice) {
    JsonNode delta =
        choice.path("delta").isObject() ? choice.path("delta") : choice.path("message");
    List<Piece> pieces = new ArrayList<>();
    for (String name : List.of("reasoning_content", "reasoning", "thinking")) {
      addReasoning(pieces, delta.path(name));
    }
    addContent(pieces, delta.path("content"));
    addContent(pieces, delta.path("refusal"));
    calls.accept(delta.path("tool_calls"));
    if (!hand(pieces)) {
      return Optional.of(new Ending.Cancelled(usage));
    }
    return finish(choice.path("finish_reason").asString(""));
  }

  private static void addReasoning(List<Piece> pieces, JsonNode node) {
    String text = node.asString("");
    if (!text.isEmpty()) {
      pieces.add(new Piece.Reasoning(text));
    }
  }

  /// Text comes as a string or as a list of typed parts.
  private void addContent(List<Piece> pieces, JsonNode content) {
    if (!content.isArray()) {
      pieces.addAll(tags.accept(content.asString("")));
      return;
    }
    for (JsonNode part : content) {
      switch (part.path("type").asString("")) {
        case "text" -> pieces.addAll(tags.accept(part.path("text").asString("")));
        case "thinking" ->
            part.path("thinking").forEach(inner -> addReasoning(pieces, inner.path("text")));
        default -> {}
      }
    }
  }

  private Optional<Ending> finish(String word) {
    switch (word) {
      case "", "null" -> {}
      case "length", "max_tokens", "model_context_window_exceeded" ->
          reason = Optional.of(Reason.LENGTH);
      case "tool_calls", "function_call" -> reason = Optional.of(Reason.TOOL_CALLS);
      case "content_filter", "sensitive" -> reason = Optional.of(Reason.CONTENT_FILTER);
      case "error", "abort", "network_error", "insufficient_system_resource" -> {
        return Optional.of(fail(Fault.SERVER_ERROR, "gave up in the middle of its answer"));
      }
      default -> reason = Optional.of(Reason.STOP);
    }
    return Optional.empty();
  }

  private void count(JsonNode node) {
    if (node.isObject()) {
      usage =
          new Usage(
              Math.max(0, node.path("prompt_tokens").asInt(0)),
              Math.max(0, node.path("completion_tokens").asInt(0)));
    }
  }

  private boolean hand(List<Piece> pieces) {
    for (Piece piece : pieces) {
      begun |= !(piece instanceof Piece.Reasoning);
      if (!receiver.receive(piece)) {
        return false;
      }
    }
    return true;
  }

  boolean hasReason() {
    return reason.isPresent();
  }

  boolean understood() {
    return understood;
  }

  /// The other side says that all is said.
  Ending finished() {
    List<Piece> rest = new ArrayList<>(tags.end());
    rest.addAll(calls.complete());
    if (!hand(rest)) {
      return new Ending.Cancelled(usage);
    }
    return new Ending.Finished(reason.orElse(Reason.STOP), usage);
  }

  /// The connection or our patience ended first: finished all the same if the reason had come.
  Ending broken(Fault fault, String detail) {
    return hasReason() ? finished() : fail(fault, detail);
  }

  Ending cancelled() {
    return new Ending.Cancelled(usage);
  }

  Ending fail(Fault fault, String detail) {
    return new Ending.Failed(fault, begun, detail);
  }
}
