package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

  @Test
  void makesTheSameTextsOfTheSameSeedAndOthersOfAnother() {
    assertThat(new Texts(1).markdown(20_000)).isEqualTo(new Texts(1).markdown(20_000));
    assertThat(new Texts(1).markdown(20_000)).isNotEqualTo(new Texts(2).markdown(20_000));
  }

  @Test
  void reachesTheSizeAskedFor() {
    assertThat(new Texts(1).markdown(20_000).getBytes(StandardCharsets.UTF_8).length)
        .isBetween(20_000, 22_000);
  }

  @Test
  void writesEveryNoteOnce(@TempDir Path folder) throws IOException {
    List<Texts.Note> notes = new Texts(1).write(folder, 250);
    StringBuilder written = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        written.append(Files.readString(file));
      }
    }
    assertThat(notes).hasSize(250).doesNotHaveDuplicates();
    assertThat(notes).allSatisfy(note -> assertThat(written).containsOnlyOnce(note.text()));
  }
}
