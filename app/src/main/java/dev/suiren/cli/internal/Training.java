package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// A short life on a throw-away home, so that the JVM can write its start-up cache (JEP 514): the
/// launcher runs it once after a build.
final class Training {
  private final PrintStream err;

  Training(PrintStream err) {
    this.err = err;
  }

  /// @param rest where to lay what SQLite has of machine code, for starts to come
  int run(List<String> rest) throws IOException {
    for (String folder : rest) {
      unpackSqlite(Path.of(folder));
    }
    try (ThrowAwayHome home = ThrowAwayHome.create("suiren-train")) {
      live(home.home());
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /// What is there already may be in use: it is replaced as a whole.
  private static void unpackSqlite(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(folder);
    Path part = folder.resolve(name + ".part");
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in != null) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private void live(Home home) throws IOException, InterruptedException {
    try (var context = Boot.open(home, true, List.of("--server.port=0"))) {
      int port = Boot.port(context);
      for (String path : List.of("/health", "/signin", "/", "/static/suiren.css")) {
        get(port, path);
      }
      var library = context.getBean(dev.suiren.library.Library.class);
      var owner = context.getBean(dev.suiren.people.Spaces.class).local();
      Path docs = Sample.folderFor(home, library, owner).orElseThrow();
      Commands commands = context.getBean(Commands.class);
      var practice = new Practice(library, owner);
      ask(commands, home, docs);
      ask(commands, home, Practice.lengthen(docs, home.root()));
      practice.awaitVectors();
      for (int round = 0; round < 5; round++) {
        ask(commands, home, docs);
      }
    }
  }

  private void ask(Commands commands, Home home, Path docs) {
    for (String question : Practice.QUESTIONS) {
      List<String> words = List.of("--docs", docs.toString(), "--json", question);
      var request =
          new Request("ask", words, home.root().toString(), false, false, Optional.empty());
      commands.run(request, line -> {}, err::println);
    }
  }

  private static void get(int port, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
    }
  }
}
