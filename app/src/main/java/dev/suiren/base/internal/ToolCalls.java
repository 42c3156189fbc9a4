package dev.suiren.base.internal;

import dev.suiren.base.Piece;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Tool calls, put together from the fragments of a stream by their index.
final class ToolCalls {
  private final TreeMap<Integer, Draft> drafts = new TreeMap<>();

  private static final class Draft {
    private String id = "";
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();
  }

  /// Takes the array `tool_calls` of one chunk.
  void accept(JsonNode fragments) {
    int place = 0;
    for (JsonNode fragment : fragments) {
      int index = fragment.path("index").isInt() ? fragment.path("index").intValue() : place;
      Draft draft = drafts.computeIfAbsent(index, i -> new Draft());
      if (draft.id.isEmpty()) {
        draft.id = fragment.path("id").asString("");
      }
      JsonNode function = fragment.path("function");
      draft.name.append(function.path("name").asString(""));
      JsonNode arguments = function.path("arguments");
      draft.arguments.append(arguments.isContainer() ? arguments : arguments.asString(""));
      place++;
    }
  }

  List<Piece> complete() {
    return drafts.values().stream()
        .<Piece>map(
            draft ->
                new Piece.ToolCall(draft.id, draft.name.toString(), draft.arguments.toString()))
        .toList();
  }
}
