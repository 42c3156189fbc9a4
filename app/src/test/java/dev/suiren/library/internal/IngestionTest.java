package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Cleared;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DiskUse;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileState;
import dev.suiren.library.Hit;
import dev.suiren.people.Audience;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S2")
class IngestionTest {
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

  @ParameterizedTest
  @EnumSource
  void takesAFileFromItsBytesToAnAnswer(Databases databases, @TempDir Path other) {
    try (Shelf both = new Shelf(databases, other, ManualClock.atNewYear())) {
      CollectionId books = both.library.createCollection(Shelf.EDITOR, "Books");
      DocumentId id = both.add(books, "a/leave.md", "# Leave\n\nTwelve 𠮷 days.\n\nAnd more.");
      assertThat(both.file(id).state()).isEqualTo(FileState.WAITING);
      both.jobs.runAll();
      assertThat(both.file(id).state()).isEqualTo(FileState.READY);
      assertThat(both.file(id).audiences()).containsExactly(Audience.STAFF);
      Hit hit = both.hits(Shelf.OWNER, "twelve days").getFirst();
      String text = both.tables.revisions().text(revision(both, id));
      assertThat(hit.text().value()).isEqualTo("Twelve 𠮷 days.\n\nAnd more.");
      assertThat(new CodePointText(text).slice(hit.start(), hit.end()))
          .isEqualTo(hit.text().value());
      assertThat(hit.heading().getFirst().value()).isEqualTo("Leave");
      both.put(books, "a/leave.md", "Thirteen days.");
      both.library.files().delete(Shelf.EDITOR, id);
      both.jobs.runAll();
      assertThat(both.hits(Shelf.OWNER, "days")).isEmpty();
      both.library.deleteCollection(Shelf.EDITOR, books);
      both.jobs.runAll();
      assertThat(both.index.count()).isZero();
    }
  }

  private static String revision(Shelf shelf, DocumentId id) {
    return shelf.tables.documents().find(id).flatMap(DocumentRow::revision).orElseThrow();
  }

  @Test
  void aChangedFileIsANewRevisionAndTheOldOneIsFoundNoMore() {
    DocumentId id = shelf.put(collection, "pay.txt", "Salaries come on Mondays.");
    String before = shelf.file(id).revision().orElseThrow();
    shelf.add(collection, "pay.txt", "Salaries come on Fridays.");
    assertThat(shelf.found(Shelf.OWNER, "Mondays")).as("until the new one is ready").hasSize(1);
    shelf.jobs.runAll();
    assertThat(shelf.file(id).revision()).isPresent().isNotEqualTo(Optional.of(before));
    assertThat(shelf.hits(Shelf.OWNER, "salaries"))
        .extracting(hit -> hit.text().value())
        .containsExactly("Salaries come on Fridays.");
    assertThat(shelf.indexAgrees()).isTrue();
  }

  @Test
  void diskUseCountsTheOriginalsOfEarlierRevisions() {
    shelf.put(collection, "pay.txt", "Mondays.");
    shelf.put(collection, "pay.txt", "Salaries come on Fridays.");
    assertThat(shelf.originals.list()).hasSize(2);
    assertThat(shelf.library.listCollections(Shelf.EDITOR).getFirst().bytes())
        .isEqualTo("Mondays.".length() + "Salaries come on Fridays.".length());
    DiskUse use = shelf.library.findDiskUse(Shelf.EDITOR).orElseThrow();
    assertThat(use.originals())
        .isEqualTo("Mondays.".length() + "Salaries come on Fridays.".length());
    assertThat(use.database().orElseThrow()).isPositive();
    assertThat(use.index()).isPositive();
    assertThat(shelf.library.findDiskUse(Shelf.reader())).isEmpty();
  }

  @Test
  void theSameBytesAgainChangeNothing() {
    shelf.put(collection, "pay.txt", "Salaries come on Mondays.");
    shelf.put(collection, "pay.txt", "Salaries come on Mondays.");
    assertThat(shelf.parsers.parsed).hasValue(1);
  }

  @Test
  void equalBytesAreStoredOnceAndGoWithTheirLastUser() {
    DocumentId one = shelf.put(collection, "one.txt", "The very same words.");
    DocumentId two = shelf.put(collection, "two.txt", "The very same words.");
    assertThat(shelf.originals.list()).hasSize(1);
    shelf.library.files().delete(Shelf.EDITOR, one);
    shelf.jobs.runAll();
    assertThat(shelf.originals.list()).hasSize(1);
    assertThat(shelf.found(Shelf.OWNER, "same words")).containsExactly("two.txt");
    shelf.library.files().delete(Shelf.EDITOR, two);
    shelf.jobs.runAll();
    assertThat(shelf.originals.list()).isEmpty();
  }

  @Test
  void aDeletedFileIsGoneBeforeAnyJobRan() {
    DocumentId id = shelf.put(collection, "old.txt", "Old words.");
    shelf.library.files().delete(Shelf.EDITOR, id);
    assertThat(shelf.hits(Shelf.OWNER, "old")).isEmpty();
    assertThat(shelf.library.files().list(Shelf.OWNER, collection, 0, 10)).isEmpty();
    shelf.jobs.runAll();
    assertThat(shelf.index.count()).isZero();
    assertThat(shelf.tables.documents().listAll(collection)).isEmpty();
  }

  @Test
  void aFailureIsNamedAndCanBeTriedAgain() {
    DocumentId id = shelf.put(collection, "a.pdf", "!ENCRYPTED");
    assertThat(shelf.file(id).failure()).contains(Failure.ENCRYPTED);
    assertThat(shelf.file(id).detail().map(Cleared::value)).contains("page 1");
    shelf.library.files().retry(Shelf.EDITOR, id);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.WAITING);
    shelf.jobs.runAll();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.FAILED);
    assertThat(shelf.parsers.parsed).hasValue(2);
  }

  @Test
  void aFileThatFailsInItsNewFormAnswersNoMore() {
    DocumentId id = shelf.put(collection, "a.txt", "Good words.");
    shelf.put(collection, "a.txt", "!DAMAGED");
    assertThat(shelf.file(id).state()).isEqualTo(FileState.FAILED);
    assertThat(shelf.hits(Shelf.OWNER, "good")).isEmpty();
    assertThat(shelf.index.count()).isZero();
  }

  @Test
  void pausedFilesWaitUntilTheyAreResumed() {
    DocumentId before = shelf.add(collection, "a.txt", "First words.");
    shelf.library.files().pause(Shelf.EDITOR, collection, true);
    DocumentId after = shelf.add(collection, "b.txt", "Second words.");
    shelf.jobs.runAll();
    assertThat(List.of(shelf.file(before).state(), shelf.file(after).state()))
        .containsOnly(FileState.PAUSED);
    assertThat(shelf.parsers.parsed).hasValue(0);
    shelf.library.files().pause(Shelf.EDITOR, collection, false);
    shelf.jobs.runAll();
    assertThat(shelf.found(Shelf.OWNER, "words")).containsExactlyInAnyOrder("a.txt", "b.txt");
  }

  @Test
  void aCancelledFileIsLeftAloneUntilItIsTriedAgain() {
    DocumentId id = shelf.add(collection, "a.txt", "Some words.");
    shelf.library.files().cancel(Shelf.EDITOR, id);
    shelf.jobs.runAll();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.CANCELLED);
    shelf.library.files().retry(Shelf.EDITOR, id);
    shelf.jobs.runAll();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.READY);
  }

  @Test
  void workOrderedBeforeANewVersionIsVoid() {
    DocumentId id = shelf.add(collection, "a.txt", "First version.");
    shelf.jobs.run(IngestJob.NAME);
    shelf.add(collection, "a.txt", "Second version.");
    shelf.jobs.run(IndexJob.NAME);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.WAITING);
    shelf.jobs.runAll();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.READY);
    assertThat(shelf.hits(Shelf.OWNER, "version"))
        .extracting(hit -> hit.text().value())
        .containsExactly("Second version.");
  }

  @Test
  @Tag("S4")
  void whatTheAuditDoesNotPassIsHeldAndNeverIndexed() {
    DocumentId text = shelf.put(collection, "a.txt", "Some forbidden words.");
    DocumentId name = shelf.put(collection, "forbidden.txt", "Some words.");
    assertThat(shelf.file(text).state()).isEqualTo(FileState.HELD);
    assertThat(shelf.file(name).state()).isEqualTo(FileState.HELD);
    assertThat(shelf.index.count()).isZero();
    assertThat(shelf.reading.findHeld(Shelf.EDITOR, text).orElseThrow().getFirst().around().value())
        .contains("forbidden");
    assertThat(shelf.reading.findHeld(Shelf.EDITOR, name).orElseThrow()).hasSize(1);
    assertThat(shelf.reading.findHeld(Shelf.reader(), text)).isEmpty();
  }

  @Test
  @Tag("S4")
  void aNewPolicyTakesOutWhatItForbidsAndBringsBackWhatItAllows() {
    DocumentId first = shelf.put(collection, "a.txt", "Apples are fruit.");
    DocumentId second = shelf.put(collection, "b.txt", "Pears are forbidden fruit.");
    shelf.audit.change("Apples");
    assertThat(shelf.hits(Shelf.OWNER, "fruit")).as("nothing is cleared at this epoch").isEmpty();
    shelf.jobs.enqueue(RescreenJob.NAME, "2");
    shelf.jobs.runAll();
    assertThat(shelf.file(first).state()).isEqualTo(FileState.HELD);
    assertThat(shelf.file(second).state()).isEqualTo(FileState.READY);
    assertThat(shelf.found(Shelf.OWNER, "fruit")).containsExactly("b.txt");
    assertThat(shelf.indexAgrees()).isTrue();
    assertThat(shelf.index.count()).isEqualTo(1);
  }

  @Test
  @Tag("S4")
  void aFileThatIsLookedAtAgainWhileItIsScreenedIsHeldAllTheSame() {
    String text = "Apples are fruit.";
    DocumentId file = shelf.put(collection, "a.txt", text);
    shelf.audit.change("Apples");
    shelf.audit.meanwhile = () -> shelf.add(collection, "a.txt", text);
    shelf.jobs.enqueue(RescreenJob.NAME, "2");
    shelf.jobs.runAll();
    assertThat(shelf.file(file).state()).isEqualTo(FileState.HELD);
    assertThat(shelf.index.count()).isZero();
  }

  @Test
  @Tag("S4")
  void thePublicSeesWhatAnEditorClearedAndOnlyThat() {
    DocumentId open = shelf.put(collection, "open.txt", "Opening hours are nine to five.");
    shelf.put(collection, "closed.txt", "Opening the safe needs two keys.");
    DocumentId inside = shelf.put(collection, "inside.txt", "Opening is internal.");
    var visitor = Shelf.EDITOR.narrowedTo(Audience.PUBLIC);
    assertThat(shelf.hits(visitor, "opening")).isEmpty();
    shelf.library.files().setPublic(Shelf.EDITOR, open, true);
    shelf.jobs.runAll();
    assertThat(shelf.found(visitor, "opening")).containsExactly("open.txt");
    assertThat(shelf.found(Shelf.OWNER.narrowedTo(Audience.CHILDREN), "opening")).isEmpty();
    assertThat(shelf.library.files().list(visitor, collection, 0, 9)).hasSize(1);
    assertThat(shelf.library.listCollections(visitor).getFirst().files()).isEqualTo(1);
    assertThatThrownBy(() -> shelf.library.files().setPublic(Shelf.EDITOR, inside, true))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.HOLDS_BLOCKED_TEXT));
    shelf.library.files().setPublic(Shelf.EDITOR, open, false);
    assertThat(shelf.hits(visitor, "opening")).isEmpty();
    shelf.jobs.runAll();
    assertThat(shelf.indexAgrees()).isTrue();
    assertThat(shelf.index.count()).isEqualTo(3);
  }

  @Test
  @Tag("S4")
  void newBytesOfAPublicFileArePublicNoMore() {
    DocumentId id = shelf.put(collection, "a.txt", "Opening hours.");
    shelf.library.files().setPublic(Shelf.EDITOR, id, true);
    shelf.put(collection, "a.txt", "Opening secrets.");
    assertThat(shelf.hits(Shelf.EDITOR.narrowedTo(Audience.PUBLIC), "opening")).isEmpty();
    assertThat(shelf.found(Shelf.EDITOR, "opening")).hasSize(1);
  }

  @Test
  void refusesPathsThatAreNone() {
    for (String path : List.of("", "/a", "a//b", "../a", "a/..", "a\u0000b", "x".repeat(1001))) {
      assertThatThrownBy(() -> shelf.add(collection, path, "text"))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BAD_INPUT));
    }
  }

  @Test
  void refusesAFileBeyondTheLimitAndKeepsNothingOfIt() {
    assertThatThrownBy(() -> shelf.add(collection, "big.txt", "x".repeat(1_000_001)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE));
    assertThat(shelf.home.home().scratch()).isEmptyDirectory();
    assertThat(shelf.originals.list()).isEmpty();
  }
}
