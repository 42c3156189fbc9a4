package dev.suiren.proof.internal;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.proof.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Brings a corpus into the library the way a folder of files comes in: each row a text file, each
/// shelf a folder that is followed; and waits until all of it can be found by words and by meaning.
final class Intake {
  private static final int LONGEST_NAME = 40;
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Library library;
  private final Caller caller;
  private final Proof.Listener listener;
  private final boolean vectors;
  private final Arrivals arrivals;

  /// @param vectors whether passages are given vectors at all
  Intake(Library library, Caller caller, Proof.Listener listener, boolean vectors) {
    this.library = library;
    this.caller = caller;
    this.listener = listener;
    this.vectors = vectors;
    this.arrivals = new Arrivals(library, caller, listener);
  }

  /// @param folder an empty one, for the files
  Shelved take(Corpus corpus, Path folder) {
    listener.progress("taking in " + corpus.all().size() + " documents");
    Map<Corpus.Shelf, CollectionId> shelves = new LinkedHashMap<>();
    Map<String, String> rows = stage(corpus, folder, shelves);
    Map<DocumentId, String> ids = new HashMap<>();
    for (CollectionId collection : shelves.values()) {
      arrivals
          .settled(collection)
          .forEach(file -> ids.put(file.id(), rows.get(file.path().value())));
    }
    if (vectors) {
      shelves.values().forEach(arrivals::awaitVectors);
    }
    return new Shelved(shelves, ids);
  }

  /// Returns the row of each file by the file's name.
  private Map<String, String> stage(
      Corpus corpus, Path folder, Map<Corpus.Shelf, CollectionId> shelves) {
    Map<String, String> rows = new HashMap<>();
    Map<Corpus.Shelf, Path> folders = new LinkedHashMap<>();
    try {
      for (Corpus.Row row : corpus.all()) {
        Path shelf = folders.get(row.shelf());
        if (shelf == null) {
          shelf = Files.createDirectory(folder.resolve(String.valueOf(folders.size())));
          folders.put(row.shelf(), shelf);
        }
        String name = name(row, rows.size() + 1);
        Path file = Files.writeString(shelf.resolve(name), row.text());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        rows.put(name, row.id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folders.forEach((shelf, path) -> shelves.put(shelf, library.watch(caller, path)));
    return rows;
  }

  /// A document's name counts among its words: its title does as that of a file in a folder. The
  /// number tells rows of one title apart; an id may hold anything.
  private static String name(Corpus.Row row, int number) {
    String title = NO_NAME.matcher(row.title()).replaceAll(" ").strip();
    int length = Math.min(LONGEST_NAME, title.codePointCount(0, title.length()));
    String cut = title.substring(0, title.offsetByCodePoints(0, length)).strip();
    return (cut + " %06d".formatted(number)).strip() + ".txt";
  }
}
