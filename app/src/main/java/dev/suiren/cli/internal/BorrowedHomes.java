package dev.suiren.cli.internal;

import dev.suiren.answers.Answers;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Trace;
import dev.suiren.library.Library;
import dev.suiren.library.LibrarySettings;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import dev.suiren.proof.spi.PrivateHomes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// Private homes in a folder of this one, which lends them its settings, files of terms, lists and
/// names. What a killed process left there is removed when this home is opened again.
final class BorrowedHomes implements PrivateHomes {
  private static final Logger LOG = LoggerFactory.getLogger(BorrowedHomes.class);

  /// Files taken in one after the other lie in the index in the same order each time.
  private static final List<String> SETTINGS = List.of("--suiren.library.ingest-parallel=1");

  private final Home lender;
  private final Lending lending;
  private final Path place;

  BorrowedHomes(Home lender, Lending lending) {
    this.lender = lender;
    this.lending = lending;
    this.place = lender.root().resolve("private");
    clear();
  }

  /// The house opens without it: nothing but a proof needs the place, and takes a fresh folder.
  private void clear() {
    try {
      remove(place);
    } catch (UncheckedIOException e) {
      LOG.warn("what a proof left in {} could not be removed {}", place, Trace.of(e));
    }
  }

  private static void remove(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      new ThrowAwayHome(new Home(folder)).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public PrivateHome open() {
    try {
      Files.createDirectories(place);
      Home home = new Home(Files.createTempDirectory(place, "home"));
      home.create();
      return open(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PrivateHome open(Home home) throws IOException {
    try {
      Path folder = Files.createDirectory(home.root().resolve("documents"));
      return lent(
          new Open(
              home, Boot.openBeside(new HomeChoice(home, Optional.of(lender)), SETTINGS), folder));
    } catch (RuntimeException | IOException e) {
      remove(home.root());
      throw e;
    }
  }

  private Open lent(Open open) {
    try {
      lending.to(open.house());
      return open;
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private record Open(Home home, ConfigurableApplicationContext house, Path folder)
      implements PrivateHome {

    @Override
    public Caller local() {
      return house.getBean(Spaces.class).local();
    }

    @Override
    public Library library() {
      return house.getBean(Library.class);
    }

    @Override
    public Answers answers() {
      return house.getBean(Answers.class);
    }

    @Override
    public boolean vectors() {
      return house.getBean(LibrarySettings.class).vectors();
    }

    @Override
    public void close() {
      house.close();
      remove(home.root());
    }
  }
}
