package dev.suiren.api.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A request for a chat completion. These are all the fields there are: any other is refused.
record ChatRequest(
    @Meaning("Always `suiren`.") String model,
    @Meaning(
            "The last user message is the question; user and assistant messages before it are its"
                + " history; system text ranks below our own rules.")
        List<Message> messages,
    @Meaning("Whether the answer comes as server-sent events.") Optional<Boolean> stream,
    Optional<StreamOptions> streamOptions,
    @Meaning("The longest answer in the base's tokens, 1 to 1000000; the server's own limit holds.")
        Optional<Integer> maxTokens,
    @Meaning("The newer name of `max_tokens`.") Optional<Integer> maxCompletionTokens,
    @Meaning("0 to 2.") Optional<Double> temperature,
    @Meaning("Only 1.") Optional<Integer> n,
    @Meaning("Taken and not trusted: the key decides who asks.") Optional<String> user) {

  /// @param suiren what an earlier answer of ours carried; taken and not trusted
  record Message(
      Role role,
      Optional<Content> content,
      @Meaning("Taken and not trusted.") Optional<String> name,
      @Meaning("As an earlier answer carried it; not used.") Optional<String> refusal,
      @Meaning("As an earlier answer carried it; not used.") Optional<JsonNode> suiren) {}

  enum Role {
    system,
    developer,
    user,
    assistant
  }

  record StreamOptions(
      @Meaning("Whether a last chunk tells the usage.") Optional<Boolean> includeUsage) {}

  /// Text, or parts of text.
  record Content(List<Part> parts) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Content of(JsonNode node) {
      if (node.isString()) {
        return new Content(List.of(new Part("text", node.stringValue())));
      }
      return new Content(
          node.valueStream()
              .map(part -> new Part(part.path("type").asString(), part.path("text").asString()))
              .toList());
    }

    String text() {
      return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }
  }

  record Part(@Meaning("Always `text`.") String type, String text) {}
}
