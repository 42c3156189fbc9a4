package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.people.GroupId;
import dev.suiren.people.GroupRemoved;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may read a collection, and what becomes of it when groups go.
@Tag("S4")
class ReadersTest {
  private static final GroupId SALES = new GroupId("sales");
  private static final GroupId CREW = new GroupId("crew");
  @TempDir Path folder;

  private static CollectionEntry entry(Shelf shelf) {
    return shelf.library.listCollections(Shelf.OWNER).getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void areSetTogetherOrNotAtAll(Databases databases) {
    try (Shelf shelf = new Shelf(databases, folder, ManualClock.atNewYear())) {
      CollectionId id = shelf.library.createCollection(Shelf.EDITOR, "files");
      shelf.library.setReaders(Shelf.EDITOR, id, false, Set.of(SALES));
      for (String unknown : new String[] {"no-such", "no-*"}) {
        Set<GroupId> wanted = Set.of(CREW, new GroupId(unknown));
        assertThatThrownBy(() -> shelf.library.setReaders(Shelf.EDITOR, id, true, wanted))
            .hasMessage("no such group");
      }
      assertThat(entry(shelf).everybody()).isFalse();
      assertThat(entry(shelf).groups()).containsExactly(SALES);
      shelf.library.setReaders(Shelf.EDITOR, id, true, Set.of(CREW));
      assertThat(entry(shelf).everybody()).isTrue();
      assertThat(entry(shelf).groups()).containsExactly(CREW);
    }
  }

  @ParameterizedTest
  @EnumSource
  void loseAGroupThatIsRemoved(Databases databases) {
    try (Shelf shelf = new Shelf(databases, folder, ManualClock.atNewYear())) {
      CollectionId id = shelf.library.createCollection(Shelf.EDITOR, "files");
      shelf.library.setReaders(Shelf.EDITOR, id, false, Set.of(SALES, CREW));
      new GroupNews(shelf.tables.collections()).heard(new GroupRemoved(Shelf.SPACE, SALES));
      assertThat(entry(shelf).groups()).containsExactly(CREW);
    }
  }

  @Test
  void loseTheGroupsThatWereRemovedBeforeThisWasSo() {
    try (Shelf shelf = new Shelf(folder)) {
      CollectionId id = shelf.library.createCollection(Shelf.EDITOR, "files");
      shelf.library.setReaders(Shelf.EDITOR, id, false, Set.of(SALES));
      shelf.home.db().sql("delete from migration where number = 20").update();
    }
    try (TestHome home = Databases.SQLITE.open(folder)) {
      String count = "select count(*) from library_collection_reader";
      assertThat(home.db().sql(count).query(Integer.class).single()).isZero();
    }
  }
}
