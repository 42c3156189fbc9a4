package dev.suiren.cli.internal;

import dev.suiren.audit.AuditSpeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `measure speed-audit`: how fast the audit reads, on terms made up from folders of texts.
final class SpeedAudit {
  static final String USAGE =
      "measure speed-audit [DIR...] [--seed N] [--seconds N] [--keep DIR] [--json]";

  /// The texts that come with the source.
  private static final List<String> OURS = List.of("training/audit/clean", "training/reading");

  private final Surroundings here;
  private final Consumer<String> progress;

  SpeedAudit(Surroundings here, Consumer<String> progress) {
    this.here = here;
    this.progress = progress;
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, Set.of("seed", "seconds", "keep"), Set.of("json"));
    List<String> named = arguments.words().stream().skip(1).toList();
    try (ThrowAwayHome home = ThrowAwayHome.create("suiren-measure");
        var context = Boot.open(home.home(), false, List.of())) {
      JsonMapper json = context.getBean(JsonMapper.class);
      var order =
          new AuditSpeed.Order(
              texts(named.isEmpty() ? OURS : named, json),
              arguments.number("seed", 1, 0, Integer.MAX_VALUE),
              arguments.number("seconds", 20, 1, 3_600),
              arguments.option("keep").map(this::folder));
      var figures = context.getBean(AuditSpeed.class).measure(order, progress);
      here.out().println(arguments.flag("json") ? json(figures) : table(figures));
      return 0;
    }
  }

  private static String json(AuditSpeed.Figures figures) {
    StringBuilder json = new StringBuilder("{");
    figures.values().forEach((name, value) -> json.append("\"%s\":%s,".formatted(name, value)));
    return json.append("\"settings\":\"%s\"}".formatted(figures.settings())).toString();
  }

  private static String table(AuditSpeed.Figures figures) {
    StringBuilder table = new StringBuilder();
    figures
        .values()
        .forEach(
            (name, value) ->
                table.append(
                    value instanceof Double measured
                        ? "%-28s%14.2f%n".formatted(name, measured)
                        : "%-28s%14d%n".formatted(name, value.longValue())));
    return table.append("settings ").append(figures.settings()).toString();
  }

  /// What the field `text` of each line of each `.jsonl` file says.
  private List<String> texts(List<String> folders, JsonMapper json) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : folders) {
      try (Stream<Path> all = Files.walk(folder(name))) {
        for (Path file : all.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList()) {
          read(file, json, texts);
        }
      }
    }
    if (texts.isEmpty()) {
      throw Arguments.wrongUsage("no texts in " + String.join(", ", folders));
    }
    return texts;
  }

  private static void read(Path file, JsonMapper json, List<String> texts) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        JsonNode text = json.readTree(line).path("text");
        Optional.of(text).filter(JsonNode::isString).map(JsonNode::asString).ifPresent(texts::add);
      } catch (JacksonException e) {
        throw Arguments.wrongUsage(file.getFileName() + " line " + number + " is no JSON object");
      }
    }
  }

  private Path folder(String name) {
    Path folder = here.directory().resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw Arguments.wrongUsage("no such folder: " + name + "; usage: ./suiren " + USAGE);
    }
    return folder;
  }
}
