package dev.suiren.proof.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.proof.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Waits for documents that were brought into the library to be found by words and by meaning.
final class Arrivals {
  private static final int PAGE = 500;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /// Vectors that do not come for so long will not come.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Set<FileState> UNSETTLED = Set.of(FileState.WAITING, FileState.PARSING);

  private final Library library;
  private final Caller caller;
  private final Proof.Listener listener;

  Arrivals(Library library, Caller caller, Proof.Listener listener) {
    this.library = library;
    this.caller = caller;
    this.listener = listener;
  }

  /// Its files, once each is ready, held or failed.
  List<FileEntry> settled(CollectionId collection) {
    List<FileEntry> files;
    do {
      library.awaitSettled(caller, collection);
      files = list(collection);
    } while (files.stream().anyMatch(file -> UNSETTLED.contains(file.state())));
    long out = files.stream().filter(file -> file.state() != FileState.READY).count();
    if (out > 0) {
      listener.warning(out + " documents are not answered from: failed, or held by the audit");
    }
    return files;
  }

  private List<FileEntry> list(CollectionId collection) {
    List<FileEntry> all = new ArrayList<>();
    List<FileEntry> page;
    do {
      page = page(collection, all.size());
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  /// Waits until all passages have their vectors, or none comes any more.
  ///
  /// Looks at one page of files after the other, since counting vectors costs a search each; and at
  /// all of them only where a page does not get on.
  void awaitVectors(CollectionId collection) {
    int left = Integer.MAX_VALUE;
    int complete = 0;
    long patience = PATIENCE.toNanos();
    List<FileEntry> page = page(collection, complete);
    while (waiting(page) > 0 || page.size() == PAGE) {
      if (waiting(page) == 0) {
        complete += PAGE;
        listener.progress(complete + " documents have their vectors");
      } else if (patience > 0) {
        LockSupport.parkNanos(PAUSE.toNanos());
        patience -= PAUSE.toNanos();
      } else {
        int now = waiting(list(collection));
        if (now >= left) {
          listener.warning(now + " passages have no vector and are found by words alone");
          return;
        }
        left = now;
        patience = PATIENCE.toNanos();
      }
      page = page(collection, complete);
    }
  }

  private List<FileEntry> page(CollectionId collection, int offset) {
    return library.files().list(caller, collection, offset, PAGE);
  }

  private static int waiting(List<FileEntry> files) {
    return files.stream()
        .filter(file -> file.state() == FileState.READY)
        .mapToInt(file -> Math.max(0, file.passages() - file.embedded()))
        .sum();
  }
}
