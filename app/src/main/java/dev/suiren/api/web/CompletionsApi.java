package dev.suiren.api.web;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Reply;
import dev.suiren.api.ApiSettings;
import dev.suiren.audit.Aigc;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.kernel.Ids;
import dev.suiren.people.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/// Chat completions: the question in, the answer out, whole or as it is written.
@Controller
public class CompletionsApi {
  private final Answers answers;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final ApiSettings settings;
  private final OperatorSettings operator;
  private final JsonMapper json = Wire.json();
  private final ChatRequests requests = new ChatRequests(json);

  public CompletionsApi(
      Answers answers,
      Audit audit,
      Ids ids,
      Clock clock,
      ApiSettings settings,
      OperatorSettings operator) {
    this.answers = answers;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
    this.operator = operator;
  }

  @Operation(
      summary = "Asks, and answers from the documents the key may read, with citations",
      takes = ChatRequest.class,
      gives = Completion.class,
      streams = Chunk.class)
  @PostMapping("/v1/chat/completions")
  public void complete(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ChatRequest chat =
        requests.read(
            request.getInputStream().readAllBytes(), name -> audit.name(name, caller).value());
    Question question = Asking.question(chat, languages(request));
    if (chat.stream().orElse(false)) {
      boolean withUsage =
          chat.streamOptions().flatMap(ChatRequest.StreamOptions::includeUsage).orElse(false);
      stream(caller, question, withUsage, response);
    } else {
      answer(caller, question, response);
    }
  }

  private static String languages(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
  }

  private void answer(Caller caller, Question question, HttpServletResponse response)
      throws IOException {
    Instant start = clock.instant();
    String id = id();
    Reply reply = answers.ask(caller, question, Answers.Listener.NONE);
    Cleared<String> text = Footnotes.below(Answered.text(reply), reply, audit, caller);
    Completion completion =
        Completion.of(
            id,
            start.getEpochSecond(),
            text,
            Answered.finishReason(reply),
            Tokens.of(reply),
            extra(reply, id, start));
    byte[] body = json.writeValueAsBytes(completion);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void stream(
      Caller caller, Question question, boolean withUsage, HttpServletResponse response) {
    Instant start = clock.instant();
    String id = id();
    try (EventStream events = new EventStream(response, json, settings.heartbeat())) {
      Telling telling = new Telling(events, id, start.getEpochSecond(), audit, caller);
      Reply reply = answers.ask(caller, question, telling);
      telling.end(reply, extra(reply, id, start), withUsage);
    }
  }

  private String id() {
    return "chatcmpl-" + ids.next();
  }

  private Extra extra(Reply reply, String id, Instant start) {
    Optional<Aigc> label = reply.writer().map(_ -> Aigc.of(operator, id));
    return Extra.of(reply, label, Duration.between(start, clock.instant()).toMillis());
  }
}
