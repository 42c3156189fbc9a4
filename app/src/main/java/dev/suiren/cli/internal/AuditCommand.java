package dev.suiren.cli.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Check;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Head;
import dev.suiren.ledger.Known;
import dev.suiren.ledger.Ledger;
import dev.suiren.people.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `audit verify`, `audit doctor` and `audit compare`: whether the ledger of a home still stands,
/// what its operator still lacks, and what makes two epochs of its policy different.
final class AuditCommand implements Command {
  static final String USAGE =
      "audit verify [--head HEAD] [--export FILE] [--new-key] [--home DIR] [--json]"
          + " | audit doctor [--home DIR] [--json]"
          + " | audit compare EPOCH EPOCH [--home DIR] [--json]";
  private static final Set<String> WORDS = Set.of("verify", "doctor", "compare");
  private static final Set<String> OPTIONS = Set.of("home", "head", "export");
  private static final Set<String> FLAGS = Set.of("json", "new-key");

  private final Scope scope;
  private final Ledger ledger;
  private final Doctor doctor;
  private final ComparedEpochs epochs;
  private final JsonMapper json;

  AuditCommand(Scope scope, Ledger ledger, Doctor doctor, ComparedEpochs epochs, JsonMapper json) {
    this.scope = scope;
    this.ledger = ledger;
    this.doctor = doctor;
    this.epochs = epochs;
    this.json = json;
  }

  /// Whether these words are for an open home; all others inspect texts in a process of their own.
  static boolean isCalledBy(List<String> raw) {
    try {
      List<String> words = Arguments.parse(raw, OPTIONS, FLAGS).words();
      return !words.isEmpty() && WORDS.contains(words.getFirst());
    } catch (ProblemException e) {
      return !raw.isEmpty() && WORDS.contains(raw.getFirst());
    }
  }

  @Override
  public String verb() {
    return "audit";
  }

  @Override
  public String usage() {
    return USAGE;
  }

  @Override
  public Set<String> options() {
    return OPTIONS;
  }

  @Override
  public Set<String> flags() {
    return FLAGS;
  }

  @Override
  public int run(Invocation invocation) {
    List<String> words = invocation.arguments().words();
    if (words.equals(List.of("verify"))) {
      return verify(invocation);
    }
    if (words.equals(List.of("doctor"))) {
      return doctor(invocation);
    }
    if (words.size() == 3 && words.getFirst().equals("compare")) {
      epochs.compare(invocation, scope.caller(invocation), words.subList(1, 3));
      return 0;
    }
    throw Arguments.wrongUsage("usage: ./suiren " + usage());
  }

  private int verify(Invocation invocation) {
    Caller caller = scope.caller(invocation);
    Optional<Known> known = invocation.arguments().option("head").map(h -> known(invocation, h));
    Optional<Path> export = invocation.arguments().option("export").map(invocation::path);
    if (invocation.arguments().flag("new-key")) {
      ledger.renewKey(caller);
    }
    return switch (ledger.verify(caller, known)) {
      case Check.Sound sound -> sound(invocation, sound.head(), export, caller);
      case Check.Broken broken -> broken(invocation, broken);
    };
  }

  /// A head as it was printed, or a file that `--export` wrote.
  private Known known(Invocation invocation, String head) {
    Path file = invocation.path(head);
    if (!Files.isRegularFile(file)) {
      return Known.parse(head);
    }
    try {
      return Known.parse(
          json.readValue(String.join("\n", invocation.lines(head)), Head.class).toString());
    } catch (JacksonException e) {
      throw new ProblemException(
          Problem.WRONG_USAGE, "--head names a file that audit verify --export did not write", e);
    }
  }

  private int sound(Invocation invocation, Head head, Optional<Path> export, Caller caller) {
    export.ifPresent(
        file -> {
          Durable.replace(file, json.writeValueAsString(head) + "\n");
          ledger.record(
              Deed.of(Deed.Kind.EXPORTED, head.hash()).with("head", head.sequence()).by(caller));
        });
    invocation
        .out()
        .accept(
            invocation.arguments().flag("json")
                ? json.writeValueAsString(
                    new Verified(true, Optional.of(head), 0, Optional.empty()))
                : "ledger: %d entries, head %s, signed by %s"
                    .formatted(head.sequence(), head, head.key()));
    return 0;
  }

  private int broken(Invocation invocation, Check.Broken broken) {
    if (invocation.arguments().flag("json")) {
      invocation
          .out()
          .accept(
              json.writeValueAsString(
                  new Verified(
                      false, Optional.empty(), broken.entry(), Optional.of(broken.line()))));
    }
    invocation.err().accept("suiren: the ledger does not hold: " + broken.line());
    return 1;
  }

  private int doctor(Invocation invocation) {
    List<Finding> findings = doctor.look(scope.caller(invocation));
    if (invocation.arguments().flag("json")) {
      invocation.out().accept(json.writeValueAsString(findings));
    } else {
      findings.forEach(finding -> invocation.out().accept(finding.line()));
    }
    return 0;
  }

  /// What `--json` tells.
  ///
  /// @param head of a chain that holds
  /// @param entry the first bad one; 0 where it is none of them
  private record Verified(
      boolean holds, Optional<Head> head, long entry, Optional<String> trouble) {}
}
