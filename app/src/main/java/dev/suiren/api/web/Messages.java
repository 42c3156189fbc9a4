package dev.suiren.api.web;

import tools.jackson.databind.JsonNode;

/// The form of the messages of a request as it came: what a record would take for something else,
/// or for nothing, is named.
final class Messages {
  private Messages() {}

  static void check(JsonNode messages) {
    for (int i = 0; messages.isArray() && i < messages.size(); i++) {
      String path = "messages[" + i + "]";
      requireObject(messages.get(i), path);
      checkContent(messages.get(i).path("content"), path + ".content");
    }
  }

  private static void checkContent(JsonNode content, String path) {
    if (content.isArray()) {
      for (int i = 0; i < content.size(); i++) {
        checkPart(content.get(i), path + "[" + i + "]");
      }
    } else if (!content.isString() && !content.isNull() && !content.isMissingNode()) {
      throw wrong(path);
    }
  }

  private static void checkPart(JsonNode part, String path) {
    requireObject(part, path);
    if (!part.path("type").isString()) {
      throw wrong(path + ".type");
    }
    if (part.path("type").stringValue().equals("text") && !part.path("text").isString()) {
      throw wrong(path + ".text");
    }
  }

  private static void requireObject(JsonNode node, String path) {
    if (!node.isObject()) {
      throw wrong(path);
    }
  }

  private static RefusedRequestException wrong(String path) {
    return RefusedRequestException.bad(path, path + " is missing or has a wrong type");
  }
}
