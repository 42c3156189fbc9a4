package dev.suiren.api.web;

import dev.suiren.api.web.ChatRequest.Content;
import dev.suiren.api.web.ChatRequest.Part;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads requests: unknown fields are named, wrong types are named, nothing is passed over.
final class ChatRequests {
  private final JsonMapper json;

  ChatRequests(JsonMapper json) {
    this.json = json;
  }

  /// @param shown makes a name that the client chose fit to be shown
  ChatRequest read(byte[] body, UnaryOperator<String> shown) {
    JsonNode tree = tree(body);
    List<String> unknown = new ArrayList<>();
    findUnknown(tree, ChatRequest.class, "", unknown);
    if (!unknown.isEmpty()) {
      throw RefusedRequestException.unsupported(
          shown.apply(unknown.getFirst()),
          "not supported here: "
              + unknown.stream().limit(10).map(shown).collect(Collectors.joining(", ")));
    }
    Messages.check(tree.path("messages"));
    try {
      return checked(json.treeToValue(tree, ChatRequest.class));
    } catch (JacksonException wrong) {
      String path = path(wrong);
      throw RefusedRequestException.bad(path, path + " has a wrong type or value");
    }
  }

  private JsonNode tree(byte[] body) {
    try {
      JsonNode tree = json.readTree(body);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException notJson) {
      throw RefusedRequestException.unreadable("the body is not JSON");
    }
    throw RefusedRequestException.unreadable("the body is not a JSON object");
  }

  /// The fields that no record component stands for; a field that is null counts as absent.
  private static void findUnknown(JsonNode node, Type type, String path, List<String> unknown) {
    Type inner = unwrapped(type) == Content.class ? Part.class : unwrapped(type);
    if (node.isArray() && inner instanceof Class<?>) {
      for (int i = 0; i < node.size(); i++) {
        findUnknown(node.get(i), inner, path + "[" + i + "]", unknown);
      }
    } else if (node.isObject() && inner instanceof Class<?> record && record.isRecord()) {
      Map<String, Type> known =
          Arrays.stream(record.getRecordComponents())
              .collect(Collectors.toMap(Wire::name, RecordComponent::getGenericType));
      node.forEachEntry(
          (name, value) -> {
            String at = path.isEmpty() ? name : path + "." + name;
            Type expected = known.get(name);
            if (expected != null) {
              findUnknown(value, expected, at, unknown);
            } else if (!value.isNull()) {
              unknown.add(printable(at));
            }
          });
    }
  }

  /// The type inside an `Optional` or a `List`.
  private static Type unwrapped(Type type) {
    return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
  }

  private static String printable(String path) {
    String plain = path.replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) : plain;
  }

  private static String path(JacksonException wrong) {
    StringBuilder path = new StringBuilder();
    for (var step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return printable(path.toString());
  }

  private static ChatRequest checked(ChatRequest request) {
    if (!request.model().equals(Wire.MODEL)) {
      throw RefusedRequestException.noSuchModel();
    }
    within("max_tokens", request.maxTokens(), 1, 1_000_000);
    within("max_completion_tokens", request.maxCompletionTokens(), 1, 1_000_000);
    within("n", request.n(), 1, 1);
    within("temperature", request.temperature(), 0, 2);
    if (request.streamOptions().isPresent() && !request.stream().orElse(false)) {
      throw RefusedRequestException.bad("stream_options", "stream_options needs stream: true");
    }
    return request;
  }

  private static void within(String name, Optional<? extends Number> value, int least, int most) {
    value.ifPresent(
        number -> {
          if (!(number.doubleValue() >= least && number.doubleValue() <= most)) {
            throw RefusedRequestException.bad(
                name, name + " must lie between " + least + " and " + most);
          }
        });
  }
}
