package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Hash;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// A process that is handed files is killed again and again. What it said it had taken is never
/// handed in again, so that nothing but the library itself can bring it to its end.
@Tag("S2")
class KilledUploadTest {
  @TempDir Path folder;
  private final Random random = new Random(20_260_102);

  /// The word each name's newest text is found by, and the texts' sums.
  private final Map<String, String> words = new TreeMap<>();

  private final Map<String, String> sums = new TreeMap<>();
  private int made;

  @Test
  void whatWasTakenEndsReadyOrFailedNoneTwiceNoneLost() throws Exception {
    killAndCheck(4, 40, 700);
  }

  @Test
  @Tag("soak")
  void theSameManyTimesOver() throws Exception {
    killAndCheck(60, 600, 4_000);
  }

  private void killAndCheck(int kills, int files, int longestMillis) throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path home = folder.resolve("home");
    for (int i = 0; i < kills; i++) {
      write(inbox, files / kills);
      for (String taken : killed(home, inbox, random.nextInt(longestMillis))) {
        Files.delete(inbox.resolve(taken));
      }
    }
    try (ConfigurableApplicationContext house = IngestingProcess.openWithVectors(home)) {
      IngestingProcess.upload(house, inbox);
      check(house, home);
    }
  }

  /// Some are new, some are known names with other text; every ninth is a PDF that is none.
  private void write(Path inbox, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      List<String> known = List.copyOf(words.keySet());
      boolean again = !known.isEmpty() && random.nextInt(4) == 0;
      String name =
          again
              ? known.get(random.nextInt(known.size()))
              : "file" + made++ + (made % 9 == 0 ? ".pdf" : ".md");
      String word = "word" + Integer.toHexString(random.nextInt(Integer.MAX_VALUE)) + "q";
      Path file = inbox.resolve(name);
      Files.writeString(
          file,
          isBroken(name)
              ? "%PDF-1.7\nnot a " + word
              : ("# About " + word + "\n\nText of a car.\n\n").repeat(40));
      words.put(name, word);
      sums.put(name, Hash.of(file));
    }
  }

  private static boolean isBroken(String name) {
    return name.endsWith(".pdf");
  }

  /// The names that the process said it had taken before its end.
  private static List<String> killed(Path home, Path inbox, int afterMillis) throws Exception {
    Process process =
        new ProcessBuilder(IngestingProcess.command(home, inbox, IngestingProcess.UPLOAD))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> taken = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("started");
      process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      // By its handle: ending the process itself would close what it still has to say.
      process.toHandle().destroyForcibly();
      out.lines()
          .filter(line -> line.startsWith(IngestingProcess.TAKEN) && line.endsWith(";"))
          .map(line -> line.substring(IngestingProcess.TAKEN.length(), line.length() - 1))
          .forEach(taken::add);
      process.waitFor();
    }
    return taken;
  }

  private void check(ConfigurableApplicationContext house, Path home) throws IOException {
    Caller caller = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    CollectionId collection = library.listCollections(caller).getFirst().id();
    List<FileEntry> entries = library.files().list(caller, collection, 0, 1_000);
    assertThat(entries)
        .extracting(e -> e.path().value())
        .containsExactlyInAnyOrderElementsOf(words.keySet());
    Search search = house.getBean(Search.class);
    for (FileEntry entry : entries) {
      String name = entry.path().value();
      boolean broken = isBroken(name);
      assertThat(entry.state()).as(name).isEqualTo(broken ? FileState.FAILED : FileState.READY);
      assertThat(entry.failure().isPresent()).as(name).isEqualTo(broken);
      assertThat(entry.revision()).as(name).contains(String.valueOf(sums.get(name)));
      assertThat(KillTest.found(search, caller, String.valueOf(words.get(name))))
          .as(name)
          .isEqualTo(broken ? Set.of() : Set.of(name));
    }
    Settling.await(
        () ->
            library.files().list(caller, collection, 0, 1_000).stream()
                .filter(e -> e.state() == FileState.READY)
                .allMatch(e -> e.embedded() == e.passages()));
    KillTest.checkStores(house, home, entries);
  }
}
