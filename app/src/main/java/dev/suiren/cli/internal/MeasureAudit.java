package dev.suiren.cli.internal;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import dev.suiren.proof.AuditFigures;
import dev.suiren.proof.AuditProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// `measure audit` and its kin: the audit held against a data folder. Each list of terms gets a
/// home of its own, since terms are what a home starts with.
final class MeasureAudit {
  static final String USAGE =
      "measure audit|unmask|pii|injection --data DIR --out FILE [--terms FILE] [--file NAME]"
          + " [--clean DIR] [--audience A] [--json]";

  private static final Set<String> OPTIONS =
      Set.of("data", "out", "terms", "file", "clean", "audience");

  private static final String CLEAN = "training/audit/clean";

  private final Surroundings here;
  private final CallPaths paths;
  private final MeasureTold told;

  MeasureAudit(Surroundings here) {
    this.here = here;
    this.paths = new CallPaths(here.directory());
    this.told = new MeasureTold(here);
  }

  static boolean measures(String word) {
    return kind(word).isPresent();
  }

  private static Optional<AuditProof.Kind> kind(String word) {
    return Stream.of(AuditProof.Kind.values()).filter(it -> it.word().equals(word)).findFirst();
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, OPTIONS, Set.of("json"));
    if (arguments.words().size() != 1) {
      throw Arguments.wrongUsage("usage: ./suiren " + USAGE);
    }
    AuditProof.Order order = order(arguments);
    Audience audience = arguments.option("audience").map(Audience::parse).orElse(Audience.PUBLIC);
    try (ThrowAwayHome home = ThrowAwayHome.create("suiren-measure");
        var context =
            Boot.open(home.home(), false, settings(order.terms().filter(MeasureAudit::isList)))) {
      AuditFigures figures = measure(context, order, audience);
      here.out()
          .println(
              arguments.flag("json")
                  ? context
                      .getBean(JsonMapper.class)
                      .writeValueAsString(AuditFiguresText.json(figures))
                  : AuditFiguresText.table(figures));
      return 0;
    }
  }

  private AuditFigures measure(
      ConfigurableApplicationContext context, AuditProof.Order order, Audience audience)
      throws IOException {
    AuditProof proof = context.getBean(AuditProof.class);
    Caller caller = context.getBean(Spaces.class).local().narrowedTo(audience);
    List<String> settings = new ArrayList<>();
    for (AuditProof.Round round : proof.listRounds(caller, order, told)) {
      settings.add(
          round.lines().isEmpty()
              ? proof.inspect(caller, order, round, told)
              : apart(order, round, audience));
    }
    return proof.figures(caller, order, settings);
  }

  /// One round on a home that starts with the round's terms.
  private String apart(AuditProof.Order order, AuditProof.Round round, Audience audience)
      throws IOException {
    try (ThrowAwayHome home = ThrowAwayHome.create("suiren-measure")) {
      Path terms =
          Files.write(home.home().root().resolve("set-" + round.name() + ".txt"), round.lines());
      try (var context = Boot.open(home.home(), false, settings(Optional.of(terms)))) {
        Caller caller = context.getBean(Spaces.class).local().narrowedTo(audience);
        return context.getBean(AuditProof.class).inspect(caller, order, round, told);
      }
    }
  }

  private static List<String> settings(Optional<Path> terms) {
    return terms.map(file -> List.of("--suiren.audit.terms=" + file)).orElse(List.of());
  }

  /// Whether a file is a list as the audit reads it, and no rows of a data folder.
  private static boolean isList(Path terms) {
    return !terms.toString().endsWith(".jsonl") && !terms.toString().endsWith(".jsonl.xz");
  }

  private AuditProof.Order order(Arguments arguments) {
    return new AuditProof.Order(
        kind(arguments.words().getFirst()).orElseThrow(),
        arguments.option("data").map(paths::folder),
        paths.fileToWrite(
            arguments
                .option("out")
                .orElseThrow(
                    () -> Arguments.wrongUsage("--out is missing; usage: ./suiren " + USAGE))),
        arguments.option("file"),
        arguments.option("terms").map(paths::fileToRead),
        arguments.option("clean").map(paths::folder).or(() -> paths.findOurs(CLEAN)));
  }
}
