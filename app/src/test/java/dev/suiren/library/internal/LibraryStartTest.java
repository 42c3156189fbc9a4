package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.SmartLifecycle;

@Tag("S2")
class LibraryStartTest {
  @TempDir Path folder;

  private interface Damage {
    void to(List<Path> files) throws IOException;
  }

  @BeforeEach
  void takeIn() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Files.writeString(docs.resolve("leave.md"), "# Leave\n\nTwelve days.");
    Files.writeString(docs.resolve("pay.txt"), "Salaries come on Mondays.");
    try (ConfigurableApplicationContext house = open()) {
      IngestingProcess.watch(house, docs);
    }
  }

  private ConfigurableApplicationContext open() {
    return IngestingProcess.open(folder.resolve("home"));
  }

  private void damage(Damage damage) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("home/index"))) {
      damage.to(files.toList());
    }
  }

  private void findsEverythingAfterAStart() {
    try (ConfigurableApplicationContext house = open()) {
      Caller caller = house.getBean(Spaces.class).local();
      Library library = house.getBean(Library.class);
      var collection = library.listCollections(caller).getFirst();
      library.awaitSettled(caller, collection.id());
      assertThat(library.files().list(caller, collection.id(), 0, 9))
          .extracting(file -> file.state())
          .containsOnly(FileState.READY)
          .hasSize(2);
      for (String word : List.of("twelve", "salaries")) {
        assertThat(house.getBean(Search.class).search(caller, new Search.Query(word, Set.of(), 5)))
            .hasSize(1);
      }
      assertThat(house.getBean(StandingIndex.class).count()).isEqualTo(2);
    }
  }

  @Test
  void anIndexThatWasDeletedIsRebuilt() throws IOException {
    damage(
        files -> {
          for (Path file : files) {
            Files.delete(file);
          }
        });
    findsEverythingAfterAStart();
  }

  @Test
  void aCorruptIndexIsRebuilt() throws IOException {
    damage(
        files -> {
          for (Path file : files) {
            Files.writeString(file, "no index at all");
          }
        });
    findsEverythingAfterAStart();
  }

  /// Its bytes go bad after it was opened: the first look that meets them has it rebuilt.
  @Test
  void anIndexThatGoesBadWhileTheHouseStandsIsRebuiltWithoutARestart() throws IOException {
    try (ConfigurableApplicationContext house = open()) {
      Tables tables = house.getBean(Tables.class);
      StandingIndex index = house.getBean(StandingIndex.class);
      damage(LibraryStartTest::spoilEndings);
      index.check();
      Settling.await(() -> tables.documents().isIndexSettled() && index.isComplete());
      assertThat(index.losses()).isPositive();
      assertThat(index.count()).isEqualTo(2);
    }
  }

  /// The end of each file holds the sum of its bytes.
  private static void spoilEndings(List<Path> files) throws IOException {
    for (Path file : files) {
      long size = Files.size(file);
      if (size > 8) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(new byte[8]), size - 8);
        }
      }
    }
  }

  /// A job that ran before would take the empty index for a whole one. Spring starts what a part is
  /// given before the part itself, whatever the phases say.
  @Test
  void beginsBeforeEverythingOfALaterPhase() {
    try (ConfigurableApplicationContext house = open()) {
      for (String given : house.getBeanFactory().getDependenciesForBean("libraryStart")) {
        assertThat(house.getBean(given)).as(given).isNotInstanceOf(Lifecycle.class);
      }
      SmartLifecycle jobs = house.getBean("jobsStart", SmartLifecycle.class);
      assertThat(house.getBean(LibraryStart.class).getPhase()).isLessThan(jobs.getPhase());
    }
  }

  @Test
  void anIndexOfAnotherTimeIsRebuilt() throws IOException {
    try (ConfigurableApplicationContext house = open()) {
      StandingIndex index = house.getBean(StandingIndex.class);
      Tables tables = house.getBean(Tables.class);
      var rows = tables.documents().listAll(tables.collections().listWatched().getFirst().id());
      index.deleteDocument(rows.getFirst().value());
      index.commit();
    }
    findsEverythingAfterAStart();
  }

  @Test
  void emptiesWhatWasHalfWrittenAndKeepsTheRest() throws IOException {
    Path half = folder.resolve("home/scratch/original-1");
    Files.writeString(half, "half");
    Path folderOfHalves = Files.createDirectories(folder.resolve("home/scratch/sample/deep"));
    Files.writeString(folderOfHalves.resolve("a.txt"), "half");
    findsEverythingAfterAStart();
    assertThat(half.resolveSibling("sample")).doesNotExist();
    assertThat(half).doesNotExist();
  }
}
