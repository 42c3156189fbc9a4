package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofOptionsTest {
  @TempDir Path folder;

  @Test
  void leavesOutRecordedAnswersAndLongFilesUnlessToldOtherwise() {
    ProofOptions options = ProofOptions.parse(List.of("--root", "/tree", "proof"));
    assertThat(options.root()).isEqualTo(Path.of("/tree"));
    assertThat(options.data()).isEmpty();
    assertThat(options.lines()).isZero();
    assertThat(options.rounds()).isEqualTo(200);
    assertThat(options.given()).containsExactly("proof");
  }

  @Test
  void showsNoFolderOfThisMachine() throws IOException {
    Files.createDirectories(RecordedSystems.homeCommands(folder));
    ProofOptions options =
        ProofOptions.parse(
            List.of("proof", "--lines", "500", "--data", folder.toString(), "--rounds", "20"));
    assertThat(options.data()).contains(folder.toAbsolutePath());
    assertThat(options.lines()).isEqualTo(500);
    assertThat(options.rounds()).isEqualTo(20);
    assertThat(options.given())
        .containsExactly("proof", "--lines", "500", "--data", "DIR", "--rounds", "20");
  }

  @Test
  void refusesWhatIsNone() {
    for (List<String> words :
        List.of(
            List.of("proof", "--line", "1"),
            List.of("proof", "--lines"),
            List.of("proof", "--rounds", "0"),
            List.of("proof", "--rounds", "many"),
            List.of("proof", "much"),
            List.of("proof", "--data", folder.toString()))) {
      assertThatThrownBy(() -> ProofOptions.parse(words))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
