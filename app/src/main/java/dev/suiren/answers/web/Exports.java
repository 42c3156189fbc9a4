package dev.suiren.answers.web;

import dev.suiren.answers.Conversations;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.ClearedJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// Writes a conversation as a file.
final class Exports {
  private final JsonMapper json;

  Exports(JsonMapper json) {
    this.json = json.rebuild().addModule(new ClearedJson()).build();
  }

  byte[] json(Conversations.Conversation conversation) {
    return json.writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(ConversationView.of(conversation));
  }

  byte[] markdown(Cleared<String> transcript) {
    return transcript.value().getBytes(StandardCharsets.UTF_8);
  }
}
