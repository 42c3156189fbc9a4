package dev.suiren.cli.internal;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Decides where a verb runs: in a running `up` over its socket, or in this process on a home of
/// its own; and turns every ending into an exit code and at most one line on stderr.
@Allowed(why = "the process begins here: its main class stands in the face and calls this")
public final class CommandLine {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Surroundings here;

  CommandLine(Surroundings here) {
    this.here = here;
  }

  public static CommandLine ofThisProcess() {
    return new CommandLine(
        new Surroundings(
            System.getenv(),
            Path.of("").toAbsolutePath(),
            Terminal.showsErrors(),
            Terminal.showsBold(System.getenv()),
            printer(FileDescriptor.out),
            printer(FileDescriptor.err)));
  }

  private static PrintStream printer(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// A process boundary: whatever goes wrong becomes one line and exit code 1.
  public int run(List<String> arguments) {
    String verb = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      return switch (verb) {
        case "help", "--help", "-h" -> {
          here.out().println(Verbs.USAGE);
          yield 0;
        }
        case "up" -> new Up(here).run(rest);
        case "restore" -> new Restore(here).run(rest);
        case "measure" -> new Measure(here).run(rest);
        case "audit" ->
            AuditCommand.isCalledBy(rest)
                ? onHome(verb, rest)
                : new AuditCall(here, System.in).run(rest);
        case "proof" -> proof(rest);
        case "train" -> new Training(here.err()).run(rest);
        default -> runCommand(verb, rest);
      };
    } catch (ProblemException e) {
      return refuse(e);
    } catch (UncheckedIOException | IOException e) {
      return refuse(Troubles.of(e));
    } catch (RuntimeException e) {
      return refuse(Troubles.ofOurs(verb, e));
    }
  }

  private int proof(List<String> rest) throws IOException {
    if (EffectCall.isCalledBy(rest)) {
      List<String> words = rest.subList(1, rest.size());
      return EffectCall.keeps(words)
          ? onHome("effect", words)
          : new EffectCall(here, Clock.systemUTC()).run(words);
    }
    return TrialCommand.isCalledBy(rest) ? onHome("proof", rest) : new ProofCommand(here).run(rest);
  }

  private int runCommand(String verb, List<String> rest) throws IOException {
    if (!Verbs.COMMANDS.contains(verb)) {
      throw Arguments.wrongUsage(
          verb.isEmpty() ? Verbs.USAGE : "unknown verb " + verb + "\n" + Verbs.USAGE);
    }
    return onHome(verb, rest);
  }

  private int onHome(String verb, List<String> rest) throws IOException {
    HomeChoice home = HomeChoice.of(verb, rest, here.environment(), here.directory());
    var request =
        new Request(
            verb, rest, here.directory().toString(), here.watched(), here.bold(), passphrase(verb));
    return new HomeCall(here, () -> LockSupport.parkNanos(PAUSE.toNanos())).run(home, request);
  }

  private Optional<String> passphrase(String verb) {
    if (!verb.equals("backup")) {
      return Optional.empty();
    }
    return Passphrase.read(here.environment(), "Passphrase for the keys (empty leaves them out): ");
  }

  private int refuse(ProblemException e) {
    here.err().println("suiren: " + e.getMessage());
    return e.problem() == Problem.WRONG_USAGE ? 2 : 1;
  }
}
