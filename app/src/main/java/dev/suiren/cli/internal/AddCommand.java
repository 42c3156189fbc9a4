package dev.suiren.cli.internal;

import dev.suiren.audit.Cleared;
import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/// `add`: files and folders into a collection, and waits until each is ready or failed.
final class AddCommand implements Command {
  private static final String COLLECTION = "added";

  private final Scope scope;
  private final Library library;
  private final JsonMapper json;

  AddCommand(Scope scope, Library library, JsonMapper json) {
    this.scope = scope;
    this.library = library;
    this.json = json;
  }

  @Override
  public String verb() {
    return "add";
  }

  @Override
  public String usage() {
    return "add PATH… [--collection NAME] [--home DIR] [--json]";
  }

  @Override
  public Set<String> options() {
    return Set.of("home", "collection");
  }

  @Override
  public int run(Invocation invocation) {
    invocation.arguments().text("a path");
    AddedFiles chosen = AddedFiles.of(invocation.directory(), invocation.arguments().words());
    chosen.unreadable().forEach(name -> leftOut(invocation, name));
    Caller caller = scope.caller(invocation);
    CollectionId collection =
        collection(caller, invocation.arguments().option("collection").orElse(COLLECTION));
    List<DocumentId> added = addAll(invocation, caller, collection, chosen.files());
    scope.settle(invocation, caller, collection);
    scope.report(invocation, caller, collection);
    int leftOut = chosen.unreadable().size() + chosen.files().size() - added.size();
    if (invocation.arguments().flag("json")) {
      List<Added> files =
          scope.list(caller, collection).stream()
              .filter(file -> added.contains(file.id()))
              .map(Added::of)
              .toList();
      invocation.out().accept(json.writeValueAsString(new Report(files, leftOut)));
    } else {
      invocation.out().accept(added.size() + (added.size() == 1 ? " file added" : " files added"));
    }
    return leftOut == 0 ? 0 : 1;
  }

  /// What `--json` tells.
  ///
  /// @param leftOut how many files and folders could not be read
  private record Report(List<Added> files, int leftOut) {}

  private record Added(Cleared<String> document, String state, Optional<String> error) {
    static Added of(FileEntry file) {
      return new Added(
          file.path(),
          file.state().name().toLowerCase(Locale.ROOT),
          file.failure().map(Failure::word));
    }
  }

  private List<DocumentId> addAll(
      Invocation invocation, Caller caller, CollectionId collection, Map<String, Path> files) {
    List<DocumentId> added = new CopyOnWriteArrayList<>();
    invocation.during(
        () ->
            files.forEach(
                (name, file) ->
                    add(invocation, caller, collection, name, file).ifPresent(added::add)),
        () -> added.size() + " of " + files.size() + " files read");
    return added;
  }

  private CollectionId collection(Caller caller, String name) {
    return library.listCollections(caller).stream()
        .filter(entry -> !entry.watched() && entry.name().value().equals(name))
        .map(CollectionEntry::id)
        .findFirst()
        .orElseGet(() -> library.createCollection(caller, name));
  }

  /// Empty for a file that cannot be read; it keeps none of the others out.
  private Optional<DocumentId> add(
      Invocation invocation, Caller caller, CollectionId collection, String name, Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Optional.of(library.files().add(caller, collection, name, bytes));
    } catch (IOException e) {
      leftOut(invocation, name);
      return Optional.empty();
    }
  }

  private static void leftOut(Invocation invocation, String name) {
    invocation.err().accept(Terminal.line(name + ": not readable, left out"));
  }
}
