package dev.suiren.answers.web;

import dev.suiren.answers.Conversations;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.ClearedJson;
import dev.suiren.library.CollectionId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes a conversation as a file.
final class Exports {
  private final JsonMapper json;

  Exports(JsonMapper json) {
    this.json = json.rebuild().addModule(new ClearedJson()).build();
  }

  /// @param names of the collections that are open to the reader
  byte[] json(Conversations.Conversation conversation, Map<CollectionId, Cleared<String>> names) {
    return json.writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(ConversationView.of(conversation, names));
  }

  byte[] markdown(Cleared<String> transcript) {
    return transcript.value().getBytes(StandardCharsets.UTF_8);
  }
}
