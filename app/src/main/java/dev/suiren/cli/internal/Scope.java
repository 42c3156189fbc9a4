package dev.suiren.cli.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Who asks from the command line, and within which documents.
final class Scope {
  private static final int MOST_LOOKS = 10;
  private static final int PAGE = 500;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Spaces spaces;
  private final Library library;

  Scope(Spaces spaces, Library library) {
    this.spaces = spaces;
    this.library = library;
  }

  /// The owner with audience staff; `--audience` only narrows.
  Caller caller(Invocation invocation) {
    Caller local = spaces.local();
    return invocation
        .arguments()
        .option("audience")
        .map(Audience::parse)
        .map(local::narrowedTo)
        .orElse(local);
  }

  /// The collection of `--docs`, every file of it settled; empty for all collections, once all of
  /// them can be searched.
  Set<CollectionId> collections(Invocation invocation) {
    var docs = invocation.arguments().option("docs");
    if (docs.isEmpty()) {
      awaitIndex(invocation);
    }
    return docs.map(folder -> Set.of(follow(invocation, folder))).orElse(Set.of());
  }

  /// After a restore, or damage, the index is made anew: until then what is found is not all there
  /// is, and a script could not tell.
  private void awaitIndex(Invocation invocation) {
    if (library.isRebuilding(caller(invocation))) {
      invocation.err().accept("the search index is being made anew: waiting for it");
    }
    while (library.isRebuilding(caller(invocation)) && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private CollectionId follow(Invocation invocation, String name) {
    Path folder = invocation.path(name);
    if (!Files.isDirectory(folder)) {
      throw Arguments.wrongUsage("no such folder: " + name);
    }
    Caller local = spaces.local();
    CollectionId collection = library.watch(local, folder);
    settle(invocation, local, collection);
    report(invocation, local, collection);
    return collection;
  }

  /// Waits until every file of the collection is ready, held or failed.
  void settle(Invocation invocation, Caller caller, CollectionId collection) {
    invocation.during(
        () -> library.awaitSettled(caller, collection), () -> settled(caller, collection));
  }

  private String settled(Caller caller, CollectionId collection) {
    return library.listCollections(caller).stream()
        .filter(entry -> entry.id().equals(collection))
        .map(
            entry ->
                (entry.ready() + entry.held() + entry.failed()) + " of " + entry.files() + " files")
        .findFirst()
        .orElse("");
  }

  /// One line on stderr for each file that cannot be asked about. A file that is looked at again
  /// just now, as one that was written a moment ago, is waited for once more.
  void report(Invocation invocation, Caller caller, CollectionId collection) {
    List<FileEntry> files = list(caller, collection);
    for (int again = 0;
        again < MOST_LOOKS && files.stream().anyMatch(Scope::isUnsettled);
        again++) {
      settle(invocation, caller, collection);
      files = list(caller, collection);
    }
    files.stream()
        .filter(file -> file.state() == FileState.FAILED || file.state() == FileState.HELD)
        .forEach(file -> invocation.err().accept(line(file)));
  }

  private static boolean isUnsettled(FileEntry file) {
    return file.state() == FileState.WAITING || file.state() == FileState.PARSING;
  }

  List<FileEntry> list(Caller caller, CollectionId collection) {
    List<FileEntry> all = new ArrayList<>();
    for (int offset = 0; ; offset += PAGE) {
      List<FileEntry> files = library.files().list(caller, collection, offset, PAGE);
      all.addAll(files);
      if (files.size() < PAGE) {
        return all;
      }
    }
  }

  private static String line(FileEntry file) {
    String what =
        file.failure()
            .map(failure -> "failed: " + failure.word())
            .orElse("held by the audit; an editor sees why in the library");
    String more = file.detail().map(detail -> " (" + detail.value() + ")").orElse("");
    return Terminal.line(file.path().value() + ": " + what + more);
  }
}
