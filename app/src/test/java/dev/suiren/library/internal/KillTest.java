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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// A process that takes a folder in is killed again and again at random moments, while files come,
/// change and go; then one lives to the end.
@Tag("S2")
class KillTest {
  @TempDir Path folder;
  private final Random random = new Random(20_260_101);
  private final Map<String, String> words = new HashMap<>();
  private int made;

  @Test
  void eachFileEndsReadyOrFailedNoneTwiceNoneLost() throws Exception {
    killAndCheck(8, 60, 900);
  }

  @Test
  @Tag("soak")
  void theSameManyTimesOver() throws Exception {
    killAndCheck(60, 400, 4_000);
  }

  private void killAndCheck(int kills, int files, int longestMillis) throws Exception {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Path home = folder.resolve("home");
    write(docs, files / 2);
    for (int i = 0; i < kills; i++) {
      write(docs, files / 2 / kills + 1);
      disturb(docs);
      kill(home, docs, random.nextInt(longestMillis));
    }
    try (ConfigurableApplicationContext house = IngestingProcess.open(home)) {
      IngestingProcess.watch(house, docs);
      check(house, home, docs);
    }
  }

  private void write(Path docs, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      String name = "file" + made++ + (made % 9 == 0 ? ".pdf" : ".md");
      rewrite(docs, name);
    }
  }

  /// Every ninth is a PDF that is none, and fails.
  private void rewrite(Path docs, String name) throws IOException {
    String word = "word" + Integer.toHexString(random.nextInt(Integer.MAX_VALUE)) + "q";
    boolean broken = name.endsWith(".pdf");
    String text =
        broken ? "%PDF-1.7\nnot a " + word : ("# About " + word + "\n\nText of it.\n\n").repeat(40);
    Files.writeString(docs.resolve(name), text);
    words.put(name, word);
  }

  private void disturb(Path docs) throws IOException {
    List<String> names = words.keySet().stream().sorted().toList();
    rewrite(docs, names.get(random.nextInt(names.size())));
    String gone = names.get(random.nextInt(names.size()));
    Files.delete(docs.resolve(gone));
    words.remove(gone);
  }

  private static void kill(Path home, Path docs, int afterMillis) throws Exception {
    Process process =
        new ProcessBuilder(IngestingProcess.command(home, docs, IngestingProcess.WATCH))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("started");
      process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private void check(ConfigurableApplicationContext house, Path home, Path docs) throws Exception {
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
      boolean broken = name.endsWith(".pdf");
      assertThat(entry.state()).as(name).isEqualTo(broken ? FileState.FAILED : FileState.READY);
      assertThat(entry.revision()).as(name).contains(Hash.of(docs.resolve(name)));
      assertThat(found(search, caller, String.valueOf(words.get(name))))
          .as(name)
          .isEqualTo(broken ? Set.of() : Set.of(name));
    }
    checkStores(house, home, entries);
  }

  static Set<String> found(Search search, Caller caller, String word) {
    return search.search(caller, new Search.Query(word, Set.of(), 100)).stream()
        .filter(hit -> hit.heading().getFirst().value().contains(word))
        .map(hit -> hit.document().value())
        .collect(Collectors.toSet());
  }

  static void checkStores(ConfigurableApplicationContext house, Path home, List<FileEntry> entries)
      throws IOException {
    StandingIndex index = house.getBean(StandingIndex.class);
    Tables tables = house.getBean(Tables.class);
    long passages =
        entries.stream()
            .filter(e -> e.state() == FileState.READY)
            .mapToLong(FileEntry::passages)
            .sum();
    Settling.await(() -> tables.documents().isIndexSettled());
    index.refresh();
    assertThat(index.count()).isEqualTo(passages);
    assertThat(tables.documents().countEntries()).isEqualTo(passages);
    try (Stream<Path> originals = Files.list(home.resolve("originals"))) {
      Set<String> kept =
          originals.map(p -> String.valueOf(p.getFileName())).collect(Collectors.toSet());
      assertThat(kept).containsAll(entries.stream().map(e -> e.revision().orElseThrow()).toList());
    }
  }
}
