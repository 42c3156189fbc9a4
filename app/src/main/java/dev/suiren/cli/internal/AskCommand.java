package dev.suiren.cli.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Reply;
import dev.suiren.answers.ReplyView;
import dev.suiren.audit.Aigc;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `ask`: one question, or one a line of a file.
final class AskCommand implements Command {
  private final Scope scope;
  private final Answers answers;
  private final JsonMapper json;
  private final Clock clock;
  private final Supplier<Aigc> labels;

  /// @param labels makes one for each answer that a base wrote
  AskCommand(Scope scope, Answers answers, JsonMapper json, Clock clock, Supplier<Aigc> labels) {
    this.scope = scope;
    this.labels = labels;
    this.answers = answers;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String verb() {
    return "ask";
  }

  @Override
  public String usage() {
    return "ask [--docs DIR | --home DIR] [--audience A] [--json] QUESTION | --batch FILE";
  }

  @Override
  public Set<String> options() {
    return Set.of("docs", "home", "audience", "batch");
  }

  @Override
  public int run(Invocation invocation) {
    var batch = invocation.arguments().option("batch");
    String question = batch.isPresent() ? "" : invocation.arguments().text("the question");
    List<Line> lines = batch.map(file -> parse(file, invocation.lines(file))).orElse(List.of());
    Caller caller = scope.caller(invocation);
    Set<CollectionId> collections = scope.collections(invocation);
    if (batch.isEmpty()) {
      Told told = ask(caller, collections, question, invocation.err());
      invocation
          .out()
          .accept(
              invocation.arguments().flag("json")
                  ? json.writeValueAsString(object(told))
                  : ReplyText.of(told.reply(), invocation.bold()));
      return 0;
    }
    for (Line line : lines) {
      ObjectNode object = json.createObjectNode();
      object.set("id", line.id());
      Consumer<String> err = told -> invocation.err().accept(line.id().asString() + ": " + told);
      object.setAll(object(ask(caller, collections, line.text(), err)));
      invocation.out().accept(json.writeValueAsString(object));
    }
    return 0;
  }

  private record Told(Reply reply, long millis) {}

  /// Labelled as files and the API label it: this is copied on too.
  private ObjectNode object(Told told) {
    ObjectNode object = json.valueToTree(ReplyView.of(told.reply(), told.millis()));
    if (told.reply().writer().isPresent()) {
      object.set("AIGC", json.valueToTree(labels.get()));
    }
    return object;
  }

  private Told ask(
      Caller caller, Set<CollectionId> collections, String text, Consumer<String> err) {
    long start = clock.millis();
    var question = new Answers.Question(text, List.of(), collections, "");
    Reply reply = answers.ask(caller, question, Answers.Listener.NONE);
    reply.fault().ifPresent(fault -> err.accept("the base that was asked failed: " + fault.word()));
    if (reply.dropped() > 0) {
      err.accept("citations whose source does not say it were removed: " + reply.dropped());
    }
    return new Told(reply, clock.millis() - start);
  }

  private List<Line> parse(String file, List<String> lines) {
    return java.util.stream.IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isBlank())
        .mapToObj(i -> parse(file, i + 1, lines.get(i)))
        .toList();
  }

  private Line parse(String file, int number, String line) {
    try {
      JsonNode node = json.readTree(line);
      if (node.path("id").isValueNode() && node.path("text").isString()) {
        check(file, number, node.path("text").asString());
        return new Line(node.path("id"), node.path("text").asString());
      }
    } catch (JacksonException e) {
      throw bad(file, number, e);
    }
    throw bad(file, number, null);
  }

  private static void check(String file, int number, String text) {
    if (Answers.Question.isTooLong(text)) {
      throw new ProblemException(
          Problem.TOO_LARGE,
          "%s line %d: a question has at most %d characters"
              .formatted(file, number, Answers.Question.LONGEST));
    }
  }

  private static ProblemException bad(
      String file, int number, @org.jspecify.annotations.Nullable Exception cause) {
    String message = file + " line " + number + " is not {\"id\": …, \"text\": \"…\"}";
    return cause == null
        ? new ProblemException(Problem.BAD_INPUT, message)
        : new ProblemException(Problem.BAD_INPUT, message, cause);
  }

  private record Line(JsonNode id, String text) {}
}
