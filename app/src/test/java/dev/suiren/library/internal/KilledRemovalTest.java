package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Jobs;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// A process that deletes a collection is killed at random moments; the next ones go on.
@Tag("S2")
class KilledRemovalTest {
  private static final int FILES = 300;
  private static final int KILLS = 4;
  private static final int LONGEST_MILLIS = 250;
  private static final List<String> TABLES =
      List.of(
          "library_collection",
          "library_document",
          "library_revision",
          "library_leaf",
          "library_passage",
          "vector");

  @TempDir Path folder;
  private final Random random = new Random(20_260_103);

  @Test
  void whatWasDeletedIsGoneInTheEndWithAllThatCameOfIt() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path home = folder.resolve("home");
    for (int i = 0; i < FILES; i++) {
      Files.writeString(inbox.resolve(i + ".md"), "# Car " + i + "\n\nWords about car " + i);
    }
    try (ConfigurableApplicationContext house = IngestingProcess.openWithVectors(home)) {
      IngestingProcess.upload(house, inbox);
      assertThat(house.getBean(StandingIndex.class).count()).isEqualTo(FILES);
    }
    for (int i = 0; i < KILLS; i++) {
      kill(home, inbox, random.nextInt(LONGEST_MILLIS));
    }
    try (ConfigurableApplicationContext house = IngestingProcess.openWithVectors(home)) {
      IngestingProcess.remove(house);
      house.getBean(Jobs.class).enqueue(RemoveJob.NAME, RemoveJob.LEFTOVERS);
      Settling.await(() -> isEmpty(home.resolve("originals")));
      assertThat(house.getBean(StandingIndex.class).count()).isZero();
      Tables tables = house.getBean(Tables.class);
      for (String table : TABLES) {
        assertThat(tables.db().sql("select count(*) from " + table).query(Long.class).single())
            .as(table)
            .isZero();
      }
    }
  }

  private static boolean isEmpty(Path originals) {
    try (Stream<Path> left = Files.list(originals)) {
      return left.findAny().isEmpty();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void kill(Path home, Path inbox, int afterMillis) throws Exception {
    Process process =
        new ProcessBuilder(IngestingProcess.command(home, inbox, IngestingProcess.REMOVE))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("started");
      process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
  }
}
