package dev.suiren.cli.internal;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Trace;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All verbs of an open home.
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final Map<String, Command> byVerb;

  Commands(List<Command> commands) {
    this.byVerb = commands.stream().collect(Collectors.toMap(Command::verb, Function.identity()));
  }

  /// Runs one verb and returns its exit code; trouble becomes one line on `err`.
  @Allowed(why = "a process boundary: whatever goes wrong becomes one line and exit code 1")
  int run(Request request, Consumer<String> out, Consumer<String> err) {
    try {
      Command command = byVerb.get(request.verb());
      if (command == null) {
        throw Arguments.wrongUsage("unknown verb " + request.verb());
      }
      Arguments arguments =
          Arguments.parse(request.arguments(), command.options(), command.flags());
      return command.run(
          new Invocation(
              arguments,
              Path.of(request.directory()),
              request.secret(),
              request.watched(),
              request.bold(),
              out,
              err));
    } catch (ProblemException e) {
      err.accept("suiren: " + e.getMessage());
      return e.problem() == Problem.WRONG_USAGE ? 2 : 1;
    } catch (UncheckedIOException e) {
      LOG.warn("verb {} could not read or write {}", request.verb(), Trace.of(e));
      err.accept("suiren: " + Troubles.of(e).getMessage());
      return 1;
    } catch (RuntimeException e) {
      LOG.error("verb {} failed {}", request.verb(), Trace.of(e));
      err.accept(
          "suiren: "
              + request.verb()
              + " failed by a fault of ours ("
              + e.getClass().getSimpleName()
              + "); the log in the home's logs folder says more");
      return 1;
    }
  }
}
