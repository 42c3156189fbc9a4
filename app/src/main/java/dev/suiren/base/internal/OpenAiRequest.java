package dev.suiren.base.internal;

import dev.suiren.base.Prompt;
import dev.suiren.kernel.Picture;
import dev.suiren.kernel.Tool;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A prompt in the words of OpenAI's chat completions.
final class OpenAiRequest {
  private OpenAiRequest() {}

  static HttpRequest of(Endpoint endpoint, Prompt prompt, JsonMapper json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.completions())
            // Without encryption an upgrade to HTTP/2 is asked for in headers that confuse servers.
            .version(endpoint.encrypted() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream, application/json")
            .header("User-Agent", "suiren")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    json.writeValueAsBytes(body(endpoint, prompt, json))));
    if (!endpoint.key().isEmpty()) {
      request.header("Authorization", "Bearer " + endpoint.key());
    }
    return request.build();
  }

  private static Map<String, Object> body(Endpoint endpoint, Prompt prompt, JsonMapper json) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", endpoint.model());
    body.put("messages", prompt.messages().stream().map(OpenAiRequest::message).toList());
    body.put("max_tokens", prompt.maxTokens());
    prompt.temperature().ifPresent(value -> body.put("temperature", value));
    prompt.seed().ifPresent(value -> body.put("seed", value));
    if (!prompt.tools().isEmpty()) {
      body.put("tools", prompt.tools().stream().map(tool -> tool(tool, json)).toList());
    }
    body.put("stream", true);
    body.put("stream_options", Map.of("include_usage", true));
    return body;
  }

  private static Map<String, Object> tool(Tool tool, JsonMapper json) {
    Map<String, Object> function = new LinkedHashMap<>();
    function.put("name", tool.name());
    function.put("description", tool.description());
    function.put("parameters", json.readTree(tool.parameters()));
    return part("function", function);
  }

  private static Map<String, Object> message(Prompt.Message message) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("role", role(message.speaker()));
    words.put("content", message.pictures().isEmpty() ? message.text() : parts(message));
    return words;
  }

  /// Only where there are pictures: many endpoints take nothing but a text otherwise.
  private static List<Map<String, Object>> parts(Prompt.Message message) {
    List<Map<String, Object>> parts = new ArrayList<>();
    parts.add(part("text", message.text()));
    for (Picture picture : message.pictures()) {
      parts.add(part("image_url", Map.of("url", picture.url())));
    }
    return parts;
  }

  private static Map<String, Object> part(String type, Object content) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("type", type);
    part.put(type, content);
    return part;
  }

  private static String role(Prompt.Speaker speaker) {
    return switch (speaker) {
      case SYSTEM -> "system";
      case PERSON -> "user";
      case ASSISTANT -> "assistant";
    };
  }
}
