package dev.suiren.api.web;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a client sends to ask, and how it reads what comes back.
final class CompletionCalls {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String HOW = "{\"role\":\"user\",\"content\":\"How do I get out?\"}";

  private CompletionCalls() {}

  static String body(String messages, String more) {
    return "{\"model\":\"suiren\",\"messages\":[" + messages + "]" + more + "}";
  }

  static JsonNode told(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static List<String> events(HttpResponse<String> answer) {
    return answer
        .body()
        .lines()
        .filter(line -> line.startsWith("data: "))
        .map(line -> line.substring(6))
        .toList();
  }
}
