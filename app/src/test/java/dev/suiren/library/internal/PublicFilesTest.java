package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileState;
import dev.suiren.library.Hit;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was public once is so no longer than an editor wants.
@Tag("S4")
class PublicFilesTest {
  private static final Caller VISITOR = Shelf.EDITOR.narrowedTo(Audience.PUBLIC);
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

  private DocumentId putPublic(String text) {
    DocumentId id = shelf.put(collection, "a.txt", text);
    shelf.library.files().setPublic(Shelf.EDITOR, id, true);
    shelf.jobs.runAll();
    assertThat(shelf.found(VISITOR, "opening")).containsExactly("a.txt");
    return id;
  }

  @Test
  void fromNewBytesOnTheOldTextIsOnlyForStaff() {
    putPublic("Opening hours.");
    shelf.add(collection, "a.txt", "Opening secrets.");
    assertThat(shelf.hits(VISITOR, "opening")).as("before any job ran").isEmpty();
    assertThat(shelf.found(Shelf.EDITOR, "opening")).hasSize(1);
    shelf.jobs.run(IndexJob.NAME);
    assertThat(shelf.index.count()).as("entries, for staff").isEqualTo(1);
  }

  @Test
  void anUpdateThatFailsForAWhileLeavesNothingToThePublic() {
    putPublic("Opening hours.");
    shelf.put(collection, "a.txt", "!TOOK_TOO_LONG");
    assertThat(shelf.hits(VISITOR, "opening")).isEmpty();
    assertThat(shelf.found(Shelf.EDITOR, "opening")).hasSize(1);
    assertThat(shelf.index.count()).isEqualTo(1);
    assertThat(shelf.indexAgrees()).isTrue();
  }

  @Test
  void theOldBytesAgainWantAnEditorAgain() {
    putPublic("Opening hours.");
    shelf.put(collection, "a.txt", "Opening secrets.");
    shelf.put(collection, "a.txt", "Opening hours.");
    assertThat(shelf.hits(VISITOR, "opening")).isEmpty();
  }

  @Test
  void withdrawingTakesBackWhatAnswersThoughNewerBytesWait() {
    DocumentId id = putPublic("Opening hours.");
    String answering = shelf.hits(Shelf.EDITOR, "opening").getFirst().revision();
    shelf.add(collection, "a.txt", "Opening secrets.");
    shelf.library.files().setPublic(Shelf.EDITOR, id, false);
    assertThat(shelf.clearances.isCleared(answering, VISITOR)).isFalse();
    assertThat(shelf.found(Shelf.EDITOR, "opening")).hasSize(1);
  }

  /// What was found stands as long as the file may be shown, however it changes meanwhile.
  @Test
  void whatWasFoundStandsUntilItIsTakenBack() {
    DocumentId id = putPublic("Opening hours.");
    List<Hit> forVisitor = shelf.hits(VISITOR, "opening");
    List<Hit> forStaff = shelf.hits(Shelf.EDITOR, "opening");
    assertThat(shelf.search.stand(VISITOR, forVisitor)).isTrue();
    shelf.library.files().setPublic(Shelf.EDITOR, id, false);
    assertThat(shelf.search.stand(VISITOR, forVisitor)).isFalse();
    assertThat(shelf.search.stand(Shelf.EDITOR, forStaff)).isTrue();
    shelf.put(collection, "a.txt", "Opening secrets.");
    assertThat(shelf.search.stand(Shelf.EDITOR, forStaff)).isTrue();
    shelf.library.files().delete(Shelf.EDITOR, id);
    assertThat(shelf.search.stand(Shelf.EDITOR, forStaff)).isFalse();
  }

  @Test
  void isWithdrawnInWhateverStateTheFileIs() throws Exception {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Files.writeString(docs.resolve("b.txt"), "Opening hours of b.");
    CollectionId watched = shelf.library.watch(Shelf.OWNER, docs);
    shelf.jobs.runAll();
    DocumentId id = shelf.library.files().list(Shelf.EDITOR, watched, 0, 1).getFirst().id();
    shelf.library.files().setPublic(Shelf.EDITOR, id, true);
    shelf.jobs.runAll();
    Hit known = shelf.hits(VISITOR, "opening").getFirst();
    shelf.library.files().pause(Shelf.EDITOR, watched, true);
    Files.writeString(docs.resolve("b.txt"), "Opening secrets of b.");
    shelf.scan.scan(shelf.tables.collections().find(watched).orElseThrow());
    assertThat(shelf.file(id).state()).isEqualTo(FileState.PAUSED);
    shelf.library.files().setPublic(Shelf.EDITOR, id, false);
    assertThat(shelf.hits(VISITOR, "opening")).isEmpty();
    assertThat(shelf.reading.findPassage(VISITOR, known.passage())).isEmpty();
    assertThat(shelf.clearances.isCleared(known.revision(), VISITOR)).isFalse();
    assertThat(shelf.found(Shelf.EDITOR, "hours")).containsExactly("b.txt");
  }
}
