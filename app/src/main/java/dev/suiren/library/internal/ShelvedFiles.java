package dev.suiren.library.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The files of collections.
final class ShelvedFiles implements Library.Files {
  private static final int LONGEST_LIST = 1_000;
  private static final int LONGEST_PATH = 1_000;

  private final Tables tables;
  private final Rights rights;
  private final Orders orders;
  private final Originals originals;
  private final Publishing publishing;
  private final FileEntries entries;

  ShelvedFiles(
      Tables tables,
      Rights rights,
      Orders orders,
      Originals originals,
      Publishing publishing,
      FileEntries entries) {
    this.tables = tables;
    this.rights = rights;
    this.orders = orders;
    this.originals = originals;
    this.publishing = publishing;
    this.entries = entries;
  }

  @Override
  public List<FileEntry> list(Caller caller, CollectionId collection, int offset, int limit) {
    rights.get(caller, collection);
    List<DocumentRow> rows =
        tables
            .documents()
            .list(
                collection,
                !Rights.seesAll(caller),
                caller.audience() != Audience.STAFF,
                Math.max(0, offset),
                Math.clamp(limit, 0, LONGEST_LIST));
    return entries.of(caller, rows);
  }

  @Override
  public DocumentId add(Caller caller, CollectionId collection, String path, InputStream bytes) {
    CollectionRow row = rights.getToChange(caller, collection);
    refuseWatched(row);
    String place = checked(path);
    try {
      return orders.add(row, place, originals.draft(bytes));
    } catch (Originals.TooLarge e) {
      throw new ProblemException(Problem.TOO_LARGE, "the file is larger than is taken in", e);
    } catch (IOException e) {
      if (DiskFull.is(e)) {
        throw new ProblemException(Problem.DISK_FULL, "no space left for the file", e);
      }
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseWatched(CollectionRow row) {
    if (row.folder().isPresent()) {
      throw new ProblemException(
          Problem.CONFLICT, "this collection follows a folder: change the files there");
    }
  }

  private static String checked(String path) {
    String place = path.replace('\\', '/').strip();
    boolean bad =
        place.isEmpty()
            || place.length() > LONGEST_PATH
            || place.codePoints().anyMatch(Character::isISOControl)
            || Arrays.stream(place.split("/", -1))
                .anyMatch(part -> part.isBlank() || Set.of(".", "..").contains(part));
    if (bad) {
      throw new ProblemException(
          Problem.BAD_INPUT, "a file's path is a name, or names with / between them");
    }
    return place;
  }

  @Override
  public void delete(Caller caller, DocumentId document) {
    DocumentRow row = rights.getToChange(caller, document);
    refuseWatched(rights.get(caller, row.collection()));
    orders.remove(document, caller);
  }

  @Override
  public void retry(Caller caller, DocumentId document) {
    DocumentRow row = rights.getToChange(caller, document);
    switch (row.state()) {
      case FAILED, HELD, CANCELLED -> orders.retry(row);
      case WAITING, PARSING, READY, PAUSED -> {}
    }
  }

  @Override
  public void pause(Caller caller, CollectionId collection, boolean paused) {
    rights.getToChange(caller, collection);
    if (paused) {
      orders.pause(collection);
    } else {
      orders.resume(collection);
    }
  }

  @Override
  public void cancel(Caller caller, DocumentId document) {
    DocumentRow row = rights.getToChange(caller, document);
    switch (row.state()) {
      case WAITING, PARSING, PAUSED -> orders.cancel(row);
      case READY, HELD, FAILED, CANCELLED -> {}
    }
  }

  @Override
  public void setPublic(Caller caller, DocumentId document, boolean cleared) {
    DocumentRow row = rights.getToChange(caller, document);
    if (!cleared) {
      publishing.withdraw(caller, row);
    } else if (row.state() == FileState.READY) {
      publishing.publish(caller, row);
    } else {
      throw new ProblemException(Problem.CONFLICT, "only a file that is ready can be made public");
    }
  }
}
