package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileState;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is ordered while a file is being worked on.
@Tag("S2")
class VoidWorkTest {
  @TempDir Path folder;
  private Shelf shelf;
  private CollectionId collection;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder.resolve("home"));
    collection = shelf.library.createCollection(Shelf.EDITOR, "Handbook");
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  /// The file, parsed while `order` is given.
  private DocumentId parsing(Runnable order) {
    shelf.parsers.meanwhile =
        () -> {
          shelf.parsers.meanwhile = () -> {};
          order.run();
        };
    return shelf.put(collection, "a.txt", "Some words.");
  }

  @Test
  void cancellingEndsTheParsing() {
    DocumentId id = parsing(() -> shelf.library.files().cancel(Shelf.EDITOR, only()));
    assertThat(shelf.parsers.ended).extracting(ticket -> ticket.document()).containsExactly(id);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.CANCELLED);
  }

  private DocumentId only() {
    return shelf.library.files().list(Shelf.EDITOR, collection, 0, 1).getFirst().id();
  }

  @Test
  void pausingEndsTheParsingAndResumingBeginsAgain() {
    DocumentId id = parsing(() -> shelf.library.files().pause(Shelf.EDITOR, collection, true));
    assertThat(shelf.parsers.ended).hasSize(1);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.PAUSED);
    shelf.library.files().pause(Shelf.EDITOR, collection, false);
    shelf.jobs.runAll();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.READY);
  }

  @Test
  void aNewVersionAndADeletionEndTheParsingToo() {
    parsing(() -> shelf.add(collection, "a.txt", "Newer words."));
    assertThat(shelf.parsers.ended).hasSize(1);
    shelf.library.files().delete(Shelf.EDITOR, only());
    parsing(() -> shelf.library.files().delete(Shelf.EDITOR, only()));
    assertThat(shelf.parsers.ended).hasSize(2);
    parsing(() -> shelf.library.deleteCollection(Shelf.EDITOR, collection));
    assertThat(shelf.parsers.ended).hasSize(3);
  }

  @Test
  void whatIsOrderedForOthersEndsNothing() {
    DocumentId id = parsing(() -> shelf.add(collection, "b.txt", "Other words."));
    assertThat(shelf.parsers.ended).isEmpty();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.READY);
  }

  @Test
  void aFileDeletedWhileItIsIndexedDoesNotComeBack() {
    DocumentId id = shelf.add(collection, "a.txt", "Some words.");
    shelf.jobs.run(IngestJob.NAME);
    shelf.jobs.know(
        new IndexJob(
            shelf.tables,
            new Entries(shelf.tables, shelf.audit),
            new Screening(shelf.audit, shelf.clearances),
            new Overtaken(shelf.index, () -> remove(id)),
            () -> {}));
    shelf.jobs.run(IndexJob.NAME);
    shelf.index.refresh();
    assertThat(shelf.index.count()).isZero();
    assertThat(shelf.tables.documents().listAll(collection)).isEmpty();
  }

  private void remove(DocumentId id) {
    shelf.library.files().delete(Shelf.EDITOR, id);
    shelf.jobs.run(RemoveJob.NAME);
  }

  /// An index into which something is put just after something else happened.
  private record Overtaken(SearchIndex index, Runnable before) implements SearchIndex {
    @Override
    public void put(Collection<Entry> entries) {
      before.run();
      index.put(entries);
    }

    @Override
    public void deleteDocument(String document) {
      index.deleteDocument(document);
    }

    @Override
    public void deleteCollection(String collection) {
      index.deleteCollection(collection);
    }

    @Override
    public void refresh() {
      index.refresh();
    }

    @Override
    public void commit() {
      index.commit();
    }

    @Override
    public List<Found> find(Request request) {
      return index.find(request);
    }

    @Override
    public List<Waiting> listWithoutVector(int limit) {
      return index.listWithoutVector(limit);
    }

    @Override
    public boolean holdsOtherScript(Request request) {
      return index.holdsOtherScript(request);
    }

    @Override
    public long count() {
      return index.count();
    }

    @Override
    public void close() {
      index.close();
    }
  }
}
