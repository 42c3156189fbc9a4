package dev.suiren.api.web;

import dev.suiren.answers.Answers.Manner;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Answers.Turn;
import dev.suiren.api.web.ChatRequest.Content;
import dev.suiren.api.web.ChatRequest.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Turns the messages of a request into a question.
final class Asking {
  private Asking() {}

  /// @param languages what the client wishes for, as `Accept-Language` says it
  static Question question(ChatRequest request, String languages) {
    List<String> wishes = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < request.messages().size(); i++) {
      Message message = request.messages().get(i);
      String text = text(message, "messages[" + i + "].content");
      switch (message.role()) {
        case system, developer -> wishes.add(text);
        case user -> turns.add(new Turn(true, text));
        case assistant -> turns.add(new Turn(false, text));
      }
    }
    if (turns.isEmpty() || !turns.getLast().byPerson() || turns.getLast().text().isBlank()) {
      throw RefusedRequestException.bad("messages", "the last message must be a user's question");
    }
    String question = turns.removeLast().text();
    if (Question.isTooLong(question)) {
      throw RefusedRequestException.bad(
          "messages", "a question has at most " + Question.LONGEST + " characters");
    }
    return new Question(
        question, turns, Set.of(), String.join("\n", wishes), manner(request, languages));
  }

  private static Manner manner(ChatRequest request, String languages) {
    Optional<Integer> most = request.maxCompletionTokens().or(request::maxTokens);
    return new Manner(
        most.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        request.temperature().map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        languages);
  }

  private static String text(Message message, String path) {
    Content content =
        message
            .content()
            .orElseThrow(() -> RefusedRequestException.bad(path, path + " is missing"));
    for (int i = 0; i < content.parts().size(); i++) {
      if (!content.parts().get(i).type().equals("text")) {
        String part = path + "[" + i + "].type";
        throw RefusedRequestException.unsupported(part, "not supported here: " + part);
      }
    }
    return content.text();
  }
}
