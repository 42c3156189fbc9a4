package dev.suiren.cli.internal;

import dev.suiren.comparison.Gate;
import dev.suiren.proof.Trials.Against;
import dev.suiren.proof.Trials.Compared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// `--against` of `proof run`, and what goes with it.
final class AgainstOption {
  static final String STOP = "stop-when-decided";

  private static final String NAME = "against";

  /// Any will do; always the same one asks a run that goes on in the same order.
  private static final long SEED = 1;

  private AgainstOption() {}

  static Optional<Against> of(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Optional<String> file = arguments.option(NAME);
    boolean stops = arguments.flag(STOP);
    boolean more = stops || Stream.of("margin", "alpha").anyMatch(arguments.options()::containsKey);
    if (file.isEmpty() && more) {
      throw Arguments.wrongUsage(
          "--margin, --alpha and --stop-when-decided go with --against FILE");
    }
    return file.map(
        name ->
            new Against(
                fileToRead(invocation, name),
                ProofCommand.bar(arguments),
                stops ? Against.USUAL_LOOKS : 1,
                SEED));
  }

  /// A card compares nothing.
  static void refuse(Invocation invocation) {
    if (of(invocation).isPresent()) {
      throw Arguments.wrongUsage("proof card compares nothing: use proof run");
    }
  }

  private static Path fileToRead(Invocation invocation, String name) {
    Path file = invocation.path(name);
    if (!Files.isRegularFile(file)) {
      throw Arguments.wrongUsage("no such file: " + name);
    }
    return file;
  }

  static void tell(Invocation invocation, Compared compared) {
    ComparedText text = new ComparedText(compared);
    text.table(invocation.arguments().flag("json")).forEach(invocation.out());
    String file = invocation.arguments().option(NAME).orElse("");
    text.remarks(file).forEach(line -> invocation.err().accept("suiren: " + line));
  }

  /// As of `proof compare`.
  static int exitCode(Compared compared) {
    return ProofCommand.exitCode(
        compared.looked().map(looked -> looked.comparison().gate()).orElse(Gate.UNDECIDED));
  }
}
