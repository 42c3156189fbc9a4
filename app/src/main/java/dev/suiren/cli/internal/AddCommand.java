package dev.suiren.cli.internal;

import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// `add`: files and folders into a collection, and waits until each is ready or failed.
final class AddCommand implements Command {
  private static final String COLLECTION = "added";

  private final Scope scope;
  private final Library library;

  AddCommand(Scope scope, Library library) {
    this.scope = scope;
    this.library = library;
  }

  @Override
  public String verb() {
    return "add";
  }

  @Override
  public String usage() {
    return "add PATH… [--collection NAME] [--home DIR]";
  }

  @Override
  public Set<String> options() {
    return Set.of("home", "collection");
  }

  @Override
  public int run(Invocation invocation) {
    invocation.arguments().text("a path");
    List<Path> paths = invocation.arguments().words().stream().map(invocation::path).toList();
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw Arguments.wrongUsage("no such file or folder: " + path.getFileName());
      }
    }
    Caller caller = scope.caller(invocation);
    CollectionId collection =
        collection(caller, invocation.arguments().option("collection").orElse(COLLECTION));
    long added = paths.stream().mapToLong(path -> add(caller, collection, path)).sum();
    library.awaitSettled(caller, collection);
    scope.report(invocation, caller, collection);
    invocation.out().accept(added + (added == 1 ? " file added" : " files added"));
    return 0;
  }

  private CollectionId collection(Caller caller, String name) {
    return library.listCollections(caller).stream()
        .filter(entry -> !entry.watched() && entry.name().value().equals(name))
        .map(CollectionEntry::id)
        .findFirst()
        .orElseGet(() -> library.createCollection(caller, name));
  }

  private long add(Caller caller, CollectionId collection, Path path) {
    Path root = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? path : path.resolveSibling("");
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !root.relativize(file).toString().startsWith("."))
          .peek(file -> addFile(caller, collection, root, file))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addFile(Caller caller, CollectionId collection, Path root, Path file) {
    String name =
        root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    try (InputStream bytes = Files.newInputStream(file)) {
      library.files().add(caller, collection, name, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
