package dev.suiren.cli.internal;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides where a verb runs: in a running `up` over its socket, or in this process on a home of
/// its own; and turns every ending into an exit code and at most one line on stderr.
@Allowed(why = "the process begins here: its main class stands in the face and calls this")
public final class CommandLine {
  private final Map<String, String> environment;
  private final Path directory;
  private final PrintStream out;
  private final PrintStream err;

  CommandLine(Map<String, String> environment, Path directory, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.directory = directory;
    this.out = out;
    this.err = err;
  }

  public static CommandLine ofThisProcess() {
    return new CommandLine(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        printer(FileDescriptor.out),
        printer(FileDescriptor.err));
  }

  private static PrintStream printer(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  public int run(List<String> arguments) {
    String verb = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      return switch (verb) {
        case "help", "--help", "-h" -> {
          out.println(Verbs.USAGE);
          yield 0;
        }
        case "up" -> new Up(environment, directory, out, err).run(rest);
        case "restore" -> new Restore(environment, directory, out, err).run(rest);
        case "train" -> new Training(err).run();
        default -> runCommand(verb, rest);
      };
    } catch (ProblemException e) {
      return refuse(e);
    } catch (UncheckedIOException | IOException e) {
      return refuse(Troubles.of(e));
    }
  }

  private int runCommand(String verb, List<String> rest) throws IOException {
    if (!Verbs.COMMANDS.contains(verb)) {
      throw Arguments.wrongUsage(
          verb.isEmpty() ? Verbs.USAGE : "unknown verb " + verb + "\n" + Verbs.USAGE);
    }
    Home home = HomeChoice.of(verb, rest, environment, directory);
    var request = new Request(verb, rest, directory.toString(), passphrase(verb));
    while (true) {
      Optional<Integer> answered = CommandClient.call(home, request, out::println, err::println);
      if (answered.isPresent()) {
        return answered.get();
      }
      Restore.finish(home);
      home.create();
      Optional<HomeLock> lock = HomeLock.tryTake(home);
      if (lock.isPresent()) {
        try (HomeLock held = lock.get();
            var context = Boot.open(held.home(), false, List.of())) {
          return context.getBean(Commands.class).run(request, out::println, err::println);
        }
      }
      HomeLock.awaitRelease(home);
    }
  }

  private Optional<String> passphrase(String verb) {
    if (!verb.equals("backup")) {
      return Optional.empty();
    }
    return Passphrase.read(environment, "Passphrase for the keys (empty leaves them out): ");
  }

  private int refuse(ProblemException e) {
    err.println("suiren: " + e.getMessage());
    return e.problem() == Problem.WRONG_USAGE ? 2 : 1;
  }
}
