package dev.suiren.cli.internal;

import dev.suiren.audit.Audit;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// `audit`: inspects what comes in on standard input, line for line, in a process of its own. The
/// terms and settings of the usual home hold; nothing is kept.
final class AuditCall {
  static final String USAGE = "audit [stream] [--audience A] [--terms FILE] [--home DIR] [--json]";

  private final Surroundings here;
  private final InputStream in;

  AuditCall(Surroundings here, InputStream in) {
    this.here = here;
    this.in = in;
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, Set.of("audience", "terms", "home"), Set.of("json"));
    boolean stream = arguments.words().equals(List.of("stream"));
    if (!stream && !arguments.words().isEmpty()) {
      throw Arguments.wrongUsage("usage: ./suiren " + USAGE + " | " + AuditCommand.USAGE);
    }
    Optional<Audience> audience = arguments.option("audience").map(Audience::parse);
    Optional<Path> terms = arguments.option("terms").map(this::file);
    HomeChoice usual = HomeChoice.of("audit", raw, here.environment(), here.directory());
    try (ThrowAwayHome own = ThrowAwayHome.create("suiren-audit");
        var context = Boot.open(borrowing(own, usual), false, settings(own, terms))) {
      Audit audit = context.getBean(Audit.class);
      Caller local = context.getBean(Spaces.class).local();
      Caller caller = audience.map(local::narrowedTo).orElse(local);
      JsonMapper json = context.getBean(JsonMapper.class);
      Exchange exchange =
          stream ? new AuditStreams(audit, caller, json) : new AuditLines(audit, caller, json);
      return answer(exchange, json);
    }
  }

  /// One line out for each line in.
  interface Exchange {

    /// @param line empty for one that is longer than any may be
    /// @return what to print, and whether the line could be understood
    Answer take(Optional<String> line);
  }

  record Answer(ObjectNode line, boolean understood) {}

  /// The object on a line; null where there is none.
  static JsonNode object(JsonMapper json, Optional<String> line) {
    try {
      return line.map(json::readTree).orElseGet(NullNode::getInstance);
    } catch (JacksonException e) {
      return NullNode.getInstance();
    }
  }

  private int answer(Exchange exchange, JsonMapper json) throws IOException {
    BoundedLines lines = new BoundedLines(in);
    long number = 0;
    long wrong = 0;
    long first = 0;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      Answer answer = exchange.take(line.get().text());
      here.out().println(json.writeValueAsString(answer.line()));
      if (!answer.understood() && wrong++ == 0) {
        first = number;
      }
    }
    if (wrong > 0) {
      here.err()
          .println(
              "suiren: lines that could not be read: %d, the first is line %d"
                  .formatted(wrong, first));
    }
    return wrong == 0 ? 0 : 1;
  }

  /// The terms of the usual home are copied, so that a line of `--terms` is named by its own file.
  private static HomeChoice borrowing(ThrowAwayHome own, HomeChoice usual) throws IOException {
    Path terms = usual.home().root().resolve("terms.txt");
    if (Files.isRegularFile(terms)) {
      Files.copy(terms, own.home().root().resolve("terms.txt"));
    }
    return new HomeChoice(own.home(), Optional.of(usual.home()));
  }

  /// In place of what a private home borrows, which is copied already.
  private static List<String> settings(ThrowAwayHome own, Optional<Path> terms) {
    Path file = terms.orElse(own.home().root().resolve("no-further-terms.txt"));
    return List.of("--suiren.audit.terms=" + file, "--suiren.ledger.held=false");
  }

  private Path file(String name) {
    Path file = here.directory().resolve(name).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + name);
    }
    return file;
  }
}
