package dev.suiren.library.internal;

import static dev.suiren.library.internal.IndexEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The index on disk: what lasts, what is refused.
@Tag("S2")
class LuceneFilesTest {
  @TempDir private Path folder;
  private final FakeEncoders encoders = new FakeEncoders();
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, encoders);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void put(SearchIndex.Entry... entries) {
    IndexEntries.put(index, entries);
  }

  private void embedAll() {
    IndexEntries.embedAll(index, encoders);
  }

  @Test
  void keepsWhatWasCommittedWhenTheProcessDies(@TempDir Path copy) throws IOException {
    put(entry("p", "car"));
    embedAll();
    index.markComplete();
    put(entry("q", "dog"));
    copyTo(copy);
    try (LuceneIndex reopened = LuceneIndex.open(copy, encoders)) {
      assertThat(reopened.count()).isEqualTo(1);
      assertThat(reopened.listWithoutVector(9)).isEmpty();
      assertThat(LuceneFolder.isComplete(copy)).isTrue();
    }
  }

  private void copyTo(Path copy) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("write.lock")) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
  }

  @Test
  void isCompleteOnlyOnceMarked(@TempDir Path empty) {
    assertThat(LuceneFolder.isComplete(empty)).isFalse();
    assertThat(LuceneFolder.isComplete(empty.resolve("missing"))).isFalse();
    put(entry("p", "car"));
    index.commit();
    assertThat(LuceneFolder.isComplete(folder)).isFalse();
    index.markComplete();
    assertThat(LuceneFolder.isComplete(folder)).isTrue();
    put(entry("q", "car"));
    index.close();
    assertThat(LuceneFolder.isComplete(folder)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    ".cfs, FLIP",
    ".cfs, CUT",
    ".si, FLIP",
    ".si, DELETE",
    "segments_, FLIP",
    "segments_, CUT"
  })
  void refusesADamagedIndex(String file, String damage) throws IOException {
    put(entry("p", "car 年假"), entry("q", "dog"));
    embedAll();
    index.close();
    damage(file, damage);
    assertThatThrownBy(() -> LuceneIndex.open(folder, encoders)).isInstanceOf(IndexUnusable.class);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old : files.toList()) {
        Files.delete(old);
      }
    }
    index = LuceneIndex.open(folder, encoders);
    assertThat(index.count()).isZero();
  }

  private void damage(String name, String damage) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.getFileName().toString().contains(name)).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      switch (damage) {
        case "FLIP" -> {
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(file, bytes);
        }
        case "CUT" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        default -> Files.delete(file);
      }
    }
  }

  @Test
  void refusesASecondOwner() {
    assertThatThrownBy(() -> LuceneIndex.open(folder, encoders))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("in use");
  }
}
