package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a file whose newest form could not be taken in.
@Tag("S2")
class FailedUpdateTest {
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
  @EnumSource(names = {"DISK_FULL", "NOT_READABLE", "PARSER_DIED", "TOOK_TOO_LONG"})
  void theOldTextGoesOnAnsweringWhenAFailureMayPass(Failure failure) {
    DocumentId id = shelf.put(collection, "a.txt", "Good words.");
    shelf.put(collection, "a.txt", "!" + failure);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.FAILED);
    assertThat(shelf.file(id).failure()).contains(failure);
    assertThat(shelf.file(id).stillAnswers()).contains(shelf.tables.clock().instant());
    assertThat(shelf.found(Shelf.OWNER, "good")).containsExactly("a.txt");
    assertThat(shelf.indexAgrees()).isTrue();
  }

  @Test
  void whatNeverAnsweredDoesNotStillAnswer() {
    DocumentId id = shelf.put(collection, "a.txt", "!TOOK_TOO_LONG");
    assertThat(shelf.file(id).stillAnswers()).isEmpty();
    shelf.put(collection, "a.txt", "Good words.");
    assertThat(shelf.file(id).stillAnswers()).as("ready").isEmpty();
  }

  @Test
  void aCancelledUpdateLeavesTheOldTextAnswering() {
    DocumentId id = shelf.put(collection, "a.txt", "Good words.");
    shelf.add(collection, "a.txt", "Better words.");
    shelf.library.files().cancel(Shelf.EDITOR, id);
    shelf.jobs.runAll();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.CANCELLED);
    assertThat(shelf.found(Shelf.OWNER, "good")).containsExactly("a.txt");
    assertThat(shelf.parsers.parsed).hasValue(1);
  }

  @Test
  void whatWasCancelledBeforeItWasReadyDoesNotAnswer() {
    DocumentId id = shelf.add(collection, "a.txt", "Good words.");
    shelf.jobs.run(IngestJob.NAME);
    shelf.library.files().cancel(Shelf.EDITOR, id);
    shelf.jobs.runAll();
    assertThat(shelf.hits(Shelf.OWNER, "good")).isEmpty();
    assertThat(shelf.index.count()).isZero();
  }

  @Test
  @Tag("S4")
  void anUpdateThatIsHeldTakesTheOldTextOutAtOnce() {
    shelf.put(collection, "a.txt", "Good words.");
    shelf.put(collection, "a.txt", "Good forbidden words.");
    assertThat(shelf.hits(Shelf.OWNER, "good")).isEmpty();
  }

  @Test
  void aFullDiskIsTriedAgainByItselfUntilThereIsRoom() {
    DocumentId id = shelf.put(collection, "a.txt", "!DISK_FULL");
    for (int i = 0; i < 9; i++) {
      shelf.jobs.runLater();
    }
    assertThat(shelf.parsers.parsed).hasValue(10);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.FAILED);
  }

  @Test
  void aParserThatDiesIsTriedAFewTimesByItselfAndAgainByHand() {
    DocumentId id = shelf.put(collection, "a.txt", "!PARSER_DIED");
    for (int i = 0; i < 9; i++) {
      shelf.jobs.runLater();
    }
    assertThat(shelf.parsers.parsed).hasValue(Attempts.MOST);
    shelf.library.files().retry(Shelf.EDITOR, id);
    shelf.jobs.runAll();
    assertThat(shelf.parsers.parsed).hasValue(Attempts.MOST + 1);
  }

  /// A word that is no failure breaks the parser of these tests.
  @Test
  void aFileThatBreaksUsEachTimeEndsFailedAndCanBeTriedByHand() {
    DocumentId id = shelf.add(collection, "a.txt", "!A_POISON");
    for (int i = 1; i < Attempts.MOST; i++) {
      assertThatThrownBy(shelf.jobs::runAll).isInstanceOf(IllegalArgumentException.class);
      shelf.jobs.enqueue(IngestJob.NAME, id.value() + ":1");
    }
    shelf.jobs.runAll();
    assertThat(shelf.file(id).failure()).contains(Failure.BROKEN);
    shelf.library.awaitSettled(Shelf.OWNER, collection);
    shelf.library.files().retry(Shelf.EDITOR, id);
    assertThat(shelf.file(id).state()).isEqualTo(FileState.WAITING);
  }

  @Test
  @Tag("S4")
  void aReviewThatBreaksDownIsNamedAndTakenUpAgainByItself() {
    shelf.audit.failing = true;
    DocumentId id = shelf.put(collection, "a.txt", "Good words.");
    assertThat(shelf.file(id).failure()).contains(Failure.UNREVIEWED);
    assertThat(shelf.hits(Shelf.OWNER, "good")).isEmpty();
    shelf.audit.failing = false;
    shelf.jobs.runLater();
    assertThat(shelf.file(id).state()).isEqualTo(FileState.READY);
    assertThat(shelf.file(id).failure()).isEmpty();
  }

  @Test
  @Tag("S4")
  void aNewPolicyWhoseReviewBreaksDownTakesTheTextOutWithAReason() {
    DocumentId id = shelf.put(collection, "a.txt", "Good words.");
    shelf.audit.change("other");
    shelf.audit.failing = true;
    shelf.jobs.enqueue(RescreenJob.NAME, "2");
    shelf.jobs.runAll();
    assertThat(shelf.file(id).failure()).contains(Failure.UNREVIEWED);
    assertThat(shelf.index.count()).isZero();
    shelf.audit.failing = false;
    shelf.jobs.runLater();
    assertThat(shelf.found(Shelf.OWNER, "good")).containsExactly("a.txt");
  }

  @ParameterizedTest
  @CsvSource({"1, 15", "2, 30", "5, 240", "9, 600", "2000000000, 600"})
  void pausesGrowToTenMinutes(int attempts, long seconds) {
    assertThat(Attempts.pause(attempts)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
