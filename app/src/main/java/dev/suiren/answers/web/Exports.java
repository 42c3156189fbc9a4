package dev.suiren.answers.web;

import dev.suiren.answers.Conversations;
import dev.suiren.audit.Aigc;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.ClearedJson;
import dev.suiren.library.CollectionId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Writes a conversation as a file; where a base wrote in it, labelled for people at its start and
/// for programs in its metadata.
final class Exports {
  private final JsonMapper json;

  Exports(JsonMapper json) {
    this.json = json.rebuild().addModule(new ClearedJson()).build();
  }

  /// @param notice for people
  record Label(String notice, Aigc aigc) {}

  /// @param names of the collections that are open to the reader
  byte[] json(
      Conversations.Conversation conversation,
      Optional<Label> label,
      Map<CollectionId, Cleared<String>> names) {
    return json.writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(ConversationView.of(conversation, label, names));
  }

  /// What becomes a page that needs nothing else.
  FilePage page(Conversations.Conversation conversation, Optional<Label> label) {
    return FilePage.of(conversation, label.map(it -> json.writeValueAsString(it.aigc())));
  }

  byte[] markdown(Cleared<String> transcript, Optional<Label> label) {
    String head =
        label
            .map(
                it ->
                    "---\nAIGC: %s\n---\n\n> %s\n\n"
                        .formatted(json.writeValueAsString(it.aigc()), it.notice()))
            .orElse("");
    return (head + transcript.value()).getBytes(StandardCharsets.UTF_8);
  }
}
