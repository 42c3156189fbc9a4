package dev.suiren.cli.internal;

import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

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
    Map<String, Path> files =
        AddedFiles.of(invocation.arguments().words().stream().map(invocation::path).toList());
    Caller caller = scope.caller(invocation);
    CollectionId collection =
        collection(caller, invocation.arguments().option("collection").orElse(COLLECTION));
    int added = 0;
    for (var file : files.entrySet()) {
      added += add(invocation, caller, collection, file.getKey(), file.getValue()) ? 1 : 0;
    }
    library.awaitSettled(caller, collection);
    scope.report(invocation, caller, collection);
    invocation.out().accept(added + (added == 1 ? " file added" : " files added"));
    return added == files.size() ? 0 : 1;
  }

  private CollectionId collection(Caller caller, String name) {
    return library.listCollections(caller).stream()
        .filter(entry -> !entry.watched() && entry.name().value().equals(name))
        .map(CollectionEntry::id)
        .findFirst()
        .orElseGet(() -> library.createCollection(caller, name));
  }

  /// Whether the file could be read; a file that cannot keeps none of the others out.
  private boolean add(
      Invocation invocation, Caller caller, CollectionId collection, String name, Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      library.files().add(caller, collection, name, bytes);
      return true;
    } catch (AccessDeniedException | NoSuchFileException e) {
      invocation.err().accept(Terminal.line(name + ": not readable, left out"));
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
