package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String name :
        List.of("a/x.md", "a/sub/y.md", "a/sub/.git/config", "a/.hidden", "b/x.md")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, name);
    }
    Files.createSymbolicLink(folder.resolve("a/link.md"), folder.resolve("b/x.md"));
  }

  @Test
  void areNamedBelowTheFolderThatWasAdded() {
    assertThat(AddedFiles.of(List.of(folder.resolve("a"))).keySet())
        .containsExactly("sub/y.md", "x.md");
    assertThat(AddedFiles.of(List.of(folder.resolve("a/sub/y.md"))).keySet())
        .containsExactly("y.md");
  }

  @Test
  void neverTakeEachOthersPlace() {
    assertThatThrownBy(
            () -> AddedFiles.of(List.of(folder.resolve("a/x.md"), folder.resolve("b/x.md"))))
        .hasMessageContaining("x.md");
  }

  @Test
  void areNoLinks() {
    assertThatThrownBy(() -> AddedFiles.of(List.of(folder.resolve("a/link.md"))))
        .hasMessageContaining("is a link");
  }
}
