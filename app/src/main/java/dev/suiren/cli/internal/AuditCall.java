package dev.suiren.cli.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.kernel.Home;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// `audit`: inspects what comes in on standard input, line for line, in a process of its own. The
/// settings of the usual home hold, the lists in its files and in those that they name, and those
/// that were imported on its page. Nothing is kept.
final class AuditCall {
  static final String USAGE =
      "audit [stream] [--audience A] [--surface S] [--terms FILE] [--home DIR] [--json]";
  private static final Set<String> OPTIONS = Set.of("audience", "surface", "terms", "home");

  /// Where a text may be said to stand.
  private static final List<Surface> SURFACES =
      List.of(Surface.QUESTION, Surface.DOCUMENT, Surface.ANSWER, Surface.TOOL);

  private final Surroundings here;
  private final InputStream in;

  AuditCall(Surroundings here, InputStream in) {
    this.here = here;
    this.in = in;
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, OPTIONS, Set.of("json"));
    boolean stream = arguments.words().equals(List.of("stream"));
    if (!stream && !arguments.words().isEmpty()) {
      throw Arguments.wrongUsage("usage: ./suiren " + USAGE + " | " + AuditCommand.USAGE);
    }
    Optional<Audience> audience = arguments.option("audience").map(Audience::parse);
    Surface surface = arguments.option("surface").map(AuditCall::surface).orElse(Surface.ANSWER);
    Optional<Path> terms = arguments.option("terms").map(this::file);
    Home usual = HomeChoice.of("audit", raw, here.environment(), here.directory()).home();
    try (ThrowAwayHome own = ThrowAwayHome.create("suiren-audit")) {
      HomeChoice choice = new HomeChoice(own.home(), Optional.of(usual));
      List<String> settings = new ArrayList<>(choice.lentRows(here.environment()));
      settings.addAll(settings(own, terms));
      try (var context = Boot.open(choice, false, settings)) {
        Caller local = context.getBean(Spaces.class).local();
        Caller caller = audience.map(local::narrowedTo).orElse(local);
        return answer(context, caller, surface, stream);
      }
    }
  }

  private int answer(ApplicationContext context, Caller caller, Surface surface, boolean stream)
      throws IOException {
    Audit audit = context.getBean(Audit.class);
    JsonMapper json = context.getBean(JsonMapper.class);
    return answer(
        stream
            ? new AuditStreams(audit, caller, surface, json)
            : new AuditLines(audit, caller, surface, json),
        json);
  }

  /// One line out for each line in.
  interface Exchange {

    /// @param line empty for one that is longer than any may be, or is not UTF-8
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

  private static Surface surface(String word) {
    return SURFACES.stream()
        .filter(surface -> surface.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Arguments.wrongUsage(
                    "no such surface: " + word + "; say question, document, answer or tool"));
  }

  private int answer(Exchange exchange, JsonMapper json) throws IOException {
    BoundedLines lines = new BoundedLines(in);
    long wrong = 0;
    long first = 0;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      Answer answer = exchange.take(line.get().text());
      here.out().println(LoneSurrogates.escaped(json.writeValueAsString(answer.line())));
      if (!answer.understood() && wrong++ == 0) {
        first = line.get().number();
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

  private static List<String> settings(ThrowAwayHome own, Optional<Path> terms) throws IOException {
    List<String> settings = new ArrayList<>(List.of("--suiren.ledger.held=false"));
    if (terms.isPresent()) {
      settings.add("--suiren.audit.tried=" + readAgain(own, terms.get()));
    }
    return settings;
  }

  /// A list is read more than once, which a pipe cannot be.
  private static Path readAgain(ThrowAwayHome own, Path terms) throws IOException {
    if (Files.isRegularFile(terms)) {
      return terms;
    }
    Path folder = Files.createDirectory(own.home().root().resolve("tried"));
    try (InputStream piped = Files.newInputStream(terms)) {
      Path copy = folder.resolve(String.valueOf(terms.getFileName()));
      Files.copy(piped, copy);
      return copy;
    }
  }

  private Path file(String name) {
    Path file = here.directory().resolve(name).toAbsolutePath().normalize();
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw Arguments.wrongUsage("no such file: " + name);
    }
    return file;
  }
}
