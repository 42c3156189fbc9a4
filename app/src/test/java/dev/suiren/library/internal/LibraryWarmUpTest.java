package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.WarmUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("S2")
class LibraryWarmUpTest {
  @TempDir Path folder;

  @Test
  void doesTheWholeWorkAndLeavesNothing() throws Exception {
    try (ConfigurableApplicationContext house = IngestingProcess.open(folder)) {
      LibraryWarmUp warmUp = (LibraryWarmUp) house.getBean(WarmUp.class);
      warmUp.begin();
      warmUp.await();
      assertThat(warmUp.taken()).isGreaterThanOrEqualTo(600);
      assertThat(house.getBean(StandingIndex.class).count()).isZero();
      assertThat(house.getBean(Tables.class).documents().countEntries()).isZero();
    }
  }

  @Test
  void givesWayToFilesThatWait() throws Exception {
    try (Shelf shelf = new Shelf(folder)) {
      shelf.add(shelf.library.createCollection(Shelf.EDITOR, "Notes"), "notes.md", "Twelve days.");
      Screening screening = new Screening(shelf.audit, shelf.clearances);
      Entries entries = new Entries(shelf.tables, shelf.audit);
      LibraryWarmUp warmUp = new LibraryWarmUp(shelf.tables, screening, entries, Encoders.none());
      warmUp.begin();
      warmUp.await();
      assertThat(warmUp.taken()).isZero();
    }
  }

  @Test
  void noTwoNotesAreAlike() throws IOException {
    Set<String> notes = new HashSet<>();
    for (int i = 0; i < 900; i++) {
      notes.add(MadeUpNotes.chinese(i));
      notes.add(MadeUpNotes.english(i));
    }
    assertThat(notes).hasSize(1_800);
  }
}
