package dev.suiren.base.internal;

import dev.suiren.base.CallId;
import dev.suiren.base.Cost;
import dev.suiren.base.Ending;
import dev.suiren.base.Piece;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Source;
import dev.suiren.base.Usage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON, for rows and files.
record RecordingJson(JsonMapper json) {

  String calls(List<Piece.ToolCall> calls) {
    return json.writeValueAsString(array(calls));
  }

  List<Piece.ToolCall> calls(String text) {
    return calls(json.readTree(text));
  }

  String object(Recording answer) {
    ObjectNode object = json.createObjectNode();
    object.put("request", answer.request());
    object.put("repeat", answer.repeat());
    object.put("text", answer.text());
    object.put("reasoning", answer.reasoning());
    object.set("calls", array(answer.calls()));
    object.put("reason", SqlRecordings.word(answer.reason()));
    object.put("promptTokens", answer.usage().promptTokens());
    object.put("completionTokens", answer.usage().completionTokens());
    object.put("milliseconds", answer.took().toMillis());
    object.put("cost", answer.cost().amount().toPlainString());
    object.put("currency", answer.cost().currency().getCurrencyCode());
    object.put("asked", answer.asked().toString());
    return json.writeValueAsString(object);
  }

  String object(Source source) {
    ObjectNode object = json.createObjectNode();
    object.put("recording", 1);
    object.put("url", source.url());
    object.put("model", source.model());
    return json.writeValueAsString(object);
  }

  String end(long answers) {
    return json.writeValueAsString(json.createObjectNode().put("answers", answers));
  }

  /// @throws IllegalArgumentException for what is no JSON object
  JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// @throws IllegalArgumentException for an object that is no answer
  static Recording recording(JsonNode object) {
    try {
      return new Recording(
          hash(object.required("request").asString()),
          object.required("repeat").asInt(),
          object.required("text").asString(),
          object.required("reasoning").asString(),
          calls(object.required("calls")),
          Ending.Reason.valueOf(object.required("reason").asString().toUpperCase(Locale.ROOT)),
          new Usage(
              object.required("promptTokens").asInt(), object.required("completionTokens").asInt()),
          Duration.ofMillis(object.required("milliseconds").asLong()),
          new Cost(
              new BigDecimal(object.required("cost").asString()),
              Currency.getInstance(object.required("currency").asString())),
          Instant.parse(object.required("asked").asString()));
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// It is shown as it stands.
  private static String hash(String text) {
    if (!CallId.isHash(text)) {
      throw new IllegalArgumentException("no hash");
    }
    return text;
  }

  private ArrayNode array(List<Piece.ToolCall> calls) {
    ArrayNode array = json.createArrayNode();
    for (Piece.ToolCall call : calls) {
      array
          .addObject()
          .put("id", call.id())
          .put("name", call.name())
          .put("arguments", call.arguments());
    }
    return array;
  }

  private static List<Piece.ToolCall> calls(JsonNode array) {
    List<Piece.ToolCall> calls = new ArrayList<>();
    for (JsonNode call : array) {
      calls.add(
          new Piece.ToolCall(
              call.required("id").asString(),
              call.required("name").asString(),
              call.required("arguments").asString()));
    }
    return calls;
  }
}
