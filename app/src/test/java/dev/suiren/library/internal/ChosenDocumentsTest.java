package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Search;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search among chosen documents: a narrowing, never a right.
@Tag("S4")
class ChosenDocumentsTest {
  private static Shelf shelf;
  private static CollectionId one;
  private static DocumentId first;
  private static DocumentId second;
  private static DocumentId elsewhere;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    shelf = new Shelf(folder.resolve("home"));
    one = shelf.library.createCollection(Shelf.EDITOR, "One");
    CollectionId other = shelf.library.createCollection(Shelf.EDITOR, "Other");
    first = shelf.put(one, "first.txt", "The zeppelin rises.");
    second = shelf.put(one, "second.txt", "The zeppelin lands.");
    elsewhere = shelf.put(other, "elsewhere.txt", "The zeppelin is painted.");
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  private static List<String> found(
      Caller caller, Set<CollectionId> collections, DocumentId... documents) {
    var within = new Search.Within(collections, Set.of(documents));
    return shelf.search.search(caller, new Search.Query("zeppelin", within, 5)).stream()
        .map(hit -> hit.document().value())
        .toList();
  }

  @Test
  void findsOnlyWhatWasChosen() {
    assertThat(found(Shelf.OWNER, Set.of(), second)).containsExactly("second.txt");
    assertThat(found(Shelf.OWNER, Set.of(), first, elsewhere))
        .containsExactlyInAnyOrder("first.txt", "elsewhere.txt");
  }

  @Test
  void noChoiceMeansEveryDocument() {
    assertThat(found(Shelf.OWNER, Set.of())).hasSize(3);
    assertThat(found(Shelf.OWNER, Set.of(one)))
        .containsExactlyInAnyOrder("first.txt", "second.txt");
  }

  @Test
  void bothChoicesHoldTogether() {
    assertThat(found(Shelf.OWNER, Set.of(one), first, elsewhere)).containsExactly("first.txt");
    assertThat(found(Shelf.OWNER, Set.of(one), elsewhere)).isEmpty();
  }

  @Test
  void whoMayNotReadADocumentGainsNothingByNamingIt() {
    assertThat(found(Shelf.reader(), Set.of(), first)).isEmpty();
    assertThat(found(Shelf.OWNER.narrowedTo(Audience.PUBLIC), Set.of(), first)).isEmpty();
  }
}
