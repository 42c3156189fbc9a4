package dev.suiren.cli.internal;

import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which home a call means: `--home`, else a private one kept for the folder of `--docs`, else
/// `SUIREN_HOME`, else `~/.suiren`.
///
/// @param lender the usual home where a private one was chosen, whose `suiren.properties` (and the
///   lists that it names), `terms.txt`, `contexts.tsv` and imported lists hold for it too
record HomeChoice(Home home, Optional<Home> lender) {

  static HomeChoice of(Home home) {
    return new HomeChoice(home, Optional.empty());
  }

  /// The files of settings; later ones win.
  List<Path> properties() {
    return Stream.concat(lender.stream(), Stream.of(home))
        .map(each -> each.root().resolve("suiren.properties"))
        .toList();
  }

  /// What holds for a private home whatever those files say: its rows lie in it, since another
  /// database holds the rows of another home.
  List<String> settings() {
    return lender
        .map(usual -> List.of("--suiren.database-url=", "--suiren.audit.lender=" + usual.root()))
        .orElse(List.of());
  }

  /// Where the lists lie that were imported in the lender, for a call that reads them itself.
  List<String> lentRows(Map<String, String> environment) {
    return lender.map(usual -> SettingsFiles.lent(usual, environment)).orElse(List.of());
  }

  static HomeChoice of(
      String verb, List<String> arguments, Map<String, String> environment, Path directory) {
    Optional<String> home = value(arguments, "--home");
    Optional<String> docs = value(arguments, "--docs");
    if (home.isPresent() && docs.isPresent() && !verb.equals("up")) {
      throw Arguments.wrongUsage("--docs and --home exclude each other");
    }
    if (home.isPresent()) {
      return of(new Home(directory.resolve(home.get())));
    }
    Path usual = usual(environment, directory);
    if (docs.isEmpty() || verb.equals("up")) {
      return of(new Home(usual));
    }
    Path folder = directory.resolve(docs.get());
    if (!Files.isDirectory(folder)) {
      throw Arguments.wrongUsage("no such folder: " + docs.get());
    }
    try {
      String name = Hash.of(folder.toRealPath().toString()).substring(0, 32);
      return new HomeChoice(
          new Home(usual.resolve("folders").resolve(name)), Optional.of(new Home(usual)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path usual(Map<String, String> environment, Path directory) {
    String chosen = environment.get("SUIREN_HOME");
    return chosen != null && !chosen.isBlank()
        ? directory.resolve(chosen)
        : Path.of(System.getProperty("user.home"), ".suiren");
  }

  private static Optional<String> value(List<String> arguments, String option) {
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      if (arguments.get(i).equals(option) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
      if (arguments.get(i).startsWith(option + "=")) {
        return Optional.of(arguments.get(i).substring(option.length() + 1));
      }
    }
    return Optional.empty();
  }
}
