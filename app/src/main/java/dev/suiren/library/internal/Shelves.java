package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DiskUse;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The collections of a space.
final class Shelves implements Library {
  private static final int LONGEST_NAME = 200;

  private final Tables tables;
  private final Rights rights;
  private final Orders orders;
  private final Audit audit;
  private final Watching watching;
  private final KnownGroups groups;
  private final Files files;
  private final HomeSizes sizes;
  private final StandingIndex index;

  Shelves(
      Tables tables,
      Rights rights,
      Orders orders,
      Audit audit,
      Watching watching,
      KnownGroups groups,
      Files files,
      HomeSizes sizes,
      StandingIndex index) {
    this.tables = tables;
    this.rights = rights;
    this.orders = orders;
    this.audit = audit;
    this.watching = watching;
    this.groups = groups;
    this.files = files;
    this.sizes = sizes;
    this.index = index;
  }

  @Override
  public List<CollectionEntry> listCollections(Caller caller) {
    return rights.list(caller).stream().map(row -> entry(caller, row)).toList();
  }

  private CollectionEntry entry(Caller caller, CollectionRow row) {
    Map<FileState, Integer> counts = new EnumMap<>(FileState.class);
    long bytes = Rights.seesAll(caller) ? tables.revisions().countEarlierBytes(row.id()) : 0;
    boolean publicOnly = caller.audience() != Audience.STAFF;
    for (SqlDocuments.Tally tally : tables.documents().tally(row.id(), publicOnly)) {
      if (Rights.seesAll(caller) || tally.state() == FileState.READY) {
        counts.put(tally.state(), tally.files());
        bytes += tally.bytes();
      }
    }
    return new CollectionEntry(
        row.id(),
        audit.name(row.name(), caller),
        row.everybody(),
        row.groups(),
        row.folder().isPresent(),
        watching.isAway(row.id()),
        row.paused(),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(FileState.READY, 0),
        counts.getOrDefault(FileState.FAILED, 0),
        counts.getOrDefault(FileState.HELD, 0),
        bytes);
  }

  @Override
  public CollectionId createCollection(Caller caller, String name) {
    Rights.requireWriter(caller);
    return create(caller, checked(name), Optional.empty(), false);
  }

  private CollectionId create(
      Caller caller, String name, Optional<Path> folder, boolean everybody) {
    CollectionId id = new CollectionId(tables.ids().next());
    CollectionRow row =
        new CollectionRow(id, caller.space(), name, folder, everybody, false, Set.of());
    tables.collections().insert(row, Micros.of(tables.clock().instant()));
    return id;
  }

  private static String checked(String name) {
    String line = name.strip();
    if (line.isEmpty() || line.length() > LONGEST_NAME) {
      throw new ProblemException(
          Problem.BAD_INPUT, "a collection's name has 1 to " + LONGEST_NAME + " characters");
    }
    return line;
  }

  @Override
  public void setReaders(
      Caller caller, CollectionId collection, boolean everybody, Set<GroupId> readers) {
    rights.getToChange(caller, collection);
    tables
        .db()
        .inTransaction(
            () -> {
              if (!readers.stream().allMatch(group -> groups.has(caller, group))) {
                throw new ProblemException(Problem.NOT_FOUND, "no such group");
              }
              tables.collections().setEverybody(collection, everybody);
              tables.collections().setGroups(collection, readers);
            });
  }

  @Override
  public void renameCollection(Caller caller, CollectionId collection, String name) {
    rights.getToChange(caller, collection);
    tables.collections().rename(collection, checked(name));
  }

  @Override
  public void deleteCollection(Caller caller, CollectionId collection) {
    rights.getToChange(caller, collection);
    watching.stop(collection);
    orders.remove(collection, caller);
  }

  @Override
  public CollectionId watch(Caller caller, Path folder) {
    requireLocal(caller);
    Path root = real(folder);
    if (Home.owns(root)) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          "the folder to follow belongs to a home of Suiren's: name the folder of your documents");
    }
    CollectionId id =
        tables
            .db()
            .inTransaction(
                () ->
                    tables
                        .collections()
                        .findByFolder(caller.space(), root)
                        .map(CollectionRow::id)
                        .orElseGet(() -> create(caller, name(root), Optional.of(root), true)));
    watching.follow(tables.collections().find(id).orElseThrow());
    return id;
  }

  private static Path real(Path folder) {
    try {
      Path root = folder.toRealPath();
      if (java.nio.file.Files.isDirectory(root) && java.nio.file.Files.isReadable(root)) {
        return root;
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.BAD_INPUT, "the folder to follow is not there", e);
    }
    throw new ProblemException(Problem.BAD_INPUT, "the folder to follow is not a readable folder");
  }

  private static String name(Path root) {
    return root.getFileName() == null ? root.toString() : root.getFileName().toString();
  }

  private static void requireLocal(Caller caller) {
    if (caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine does this");
    }
  }

  @Override
  public Files files() {
    return files;
  }

  @Override
  public Optional<DiskUse> findDiskUse(Caller caller) {
    return Rights.seesAll(caller) ? Optional.of(sizes.measure()) : Optional.empty();
  }

  @Override
  public boolean isRebuilding(Caller caller) {
    return !index.isComplete() && tables.documents().hasUnindexed();
  }

  @Override
  public boolean wasIndexLost() {
    return index.wasLostAtStart();
  }

  @Override
  public void tidy(Caller caller) {
    requireLocal(caller);
    index.tidy();
  }

  @Override
  public void awaitSettled(Caller caller, CollectionId collection) {
    requireLocal(caller);
    rights.get(caller, collection);
    Settling.await(() -> tables.documents().isSettled(collection, audit.epoch().number()));
  }
}
