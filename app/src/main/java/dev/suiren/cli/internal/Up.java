package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.Library;
import dev.suiren.library.WarmUp;
import dev.suiren.people.Caller;
import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

/// `up`: owns a home, serves its pages, follows the folder of `--docs`, until it is told to stop.
final class Up {
  private static final int USUAL_PORT = 7878;

  private final Surroundings here;

  Up(Surroundings here) {
    this.here = here;
  }

  int run(List<String> raw) throws IOException {
    Arguments arguments = Arguments.parse(raw, Set.of("port", "home", "docs"), Set.of());
    if (!arguments.words().isEmpty()) {
      throw Arguments.wrongUsage("up takes no plain words: " + Verbs.USAGE);
    }
    Optional<Path> docs = arguments.option("docs").map(this::folder);
    int port = arguments.number("port", USUAL_PORT, 0, 65535);
    Home home = HomeChoice.of("up", raw, here.environment(), here.directory()).home();
    home.create();
    try (HomeLock lock =
        HomeLock.tryTake(home)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.HOME_IN_USE,
                        "another Suiren runs on "
                            + home.root()
                            + ": stop it, or name another home with --home DIR"))) {
      new Swap(lock.home()).finish();
      try (var context = Boot.open(lock.home(), true, List.of("--server.port=" + port))) {
        serve(context, docs);
      }
    }
    return 0;
  }

  private Path folder(String name) {
    Path folder = here.directory().resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw Arguments.wrongUsage("no such folder: " + name);
    }
    return folder;
  }

  private void serve(ConfigurableApplicationContext context, Optional<Path> docs)
      throws IOException {
    CountDownLatch closed = new CountDownLatch(1);
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) {
            closed.countDown();
          }
        });
    Caller owner = context.getBean(Spaces.class).local();
    Library library = context.getBean(Library.class);
    SiteAddress address = context.getBean(SiteAddress.class);
    address.listening(Boot.port(context));
    docs.or(() -> Sample.folderFor(context.getBean(Home.class), library, owner))
        .ifPresent(folder -> library.watch(owner, folder));
    try (CommandSocket socket =
        CommandSocket.open(
            context.getBean(Home.class),
            context.getBean(Commands.class),
            context.getBean(JsonMapper.class))) {
      sayIfIndexWasLost(library, here);
      String secret = context.getBean(SignIn.class).createLink(owner, Optional.empty());
      here.err().println("Suiren is up. This link signs you in once, within ten minutes:");
      here.out().println(address.root() + "/signin#" + secret);
      context.getBean(WarmUp.class).begin();
      await(closed);
    }
  }

  /// However small the home: the index may be whole again before anybody looks.
  static void sayIfIndexWasLost(Library library, Surroundings here) {
    if (library.wasIndexLost()) {
      here.err()
          .println(
              "The search index was lost or damaged and is being made anew. Until it is whole,"
                  + " answers may lack something; no document is lost.");
    }
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
