package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// What the system tells of a folder is enough: nobody looks through it again for an hour.
@Tag("S2")
class NoticesTest {
  @TempDir Path folder;

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void newFilesAreFoundWithoutAnotherLookThrough() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    try (ConfigurableApplicationContext house =
        IngestingProcess.open(folder.resolve("home"), "--suiren.library.rescan=1h")) {
      IngestingProcess.watch(house, docs);
      Files.writeString(docs.resolve("first.txt"), "Alpha words.");
      Settling.await(() -> found(house, "alpha"));
      // The folder was registered before the look that met the first file.
      Path deep = Files.createDirectory(docs.resolve("deep"));
      Files.writeString(deep.resolve("second.txt"), "Beta words.");
      Settling.await(() -> found(house, "beta"));
      assertThat(found(house, "gamma")).isFalse();
    }
  }

  private static boolean found(ConfigurableApplicationContext house, String word) {
    Caller caller = house.getBean(Spaces.class).local();
    return !house
        .getBean(Search.class)
        .search(caller, new Search.Query(word, Set.of(), 5))
        .isEmpty();
  }
}
