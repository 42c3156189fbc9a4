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
    assertThat(AddedFiles.of(List.of(folder.resolve("a"))).files().keySet())
        .containsExactly("sub/y.md", "x.md");
    assertThat(AddedFiles.of(List.of(folder.resolve("a/sub/y.md"))).files().keySet())
        .containsExactly("y.md");
  }

  @Test
  void neverTakeEachOthersPlace() {
    assertThatThrownBy(
            () -> AddedFiles.of(List.of(folder.resolve("a/x.md"), folder.resolve("b/x.md"))))
        .hasMessageContaining("x.md");
  }

  @Test
  void areNeverThoseOfAHome() throws IOException {
    Path home = folder.resolve("a/home");
    Files.createDirectories(home.resolve("originals"));
    Files.writeString(home.resolve("suiren.lock"), "");
    Path original = Files.writeString(home.resolve("originals/ab12"), "restricted");
    assertThat(AddedFiles.of(List.of(folder.resolve("a"))).files().keySet())
        .containsExactly("sub/y.md", "x.md");
    for (Path own : List.of(home, home.resolve("originals"), original)) {
      assertThatThrownBy(() -> AddedFiles.of(List.of(own)))
          .hasMessageContaining("belongs to a home of Suiren's");
    }
  }

  @Test
  void areNoLinks() {
    assertThatThrownBy(() -> AddedFiles.of(List.of(folder.resolve("a/link.md"))))
        .hasMessageContaining("is a link");
  }

  /// A folder that nobody can open, the superuser included: its path is too long for the system. It
  /// can only be made by moving one long path below another, and is taken away the same way.
  @Test
  void thatCannotBeListedKeepNoOthersOut() throws IOException {
    Path upper = folder.resolve("a/long");
    Path lower = folder.resolve("b/long");
    for (Path top : List.of(upper, lower)) {
      Files.createDirectories(deep(top));
    }
    Path below = deep(upper).resolve("below");
    Files.move(lower, below);
    try {
      AddedFiles added = AddedFiles.of(List.of(folder.resolve("a")));

      assertThat(added.files().keySet()).containsExactly("sub/y.md", "x.md");
      assertThat(added.unreadable()).singleElement().asString().startsWith("long/");
    } finally {
      Files.move(below, lower);
    }
  }

  private static Path deep(Path top) {
    return top.resolve(("n".repeat(200) + "/").repeat(15));
  }
}
