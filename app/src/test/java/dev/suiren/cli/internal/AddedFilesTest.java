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
    assertThat(AddedFiles.of(folder, List.of("a")).files().keySet())
        .containsExactly("sub/y.md", "x.md");
    assertThat(AddedFiles.of(folder, List.of("a/sub/y.md")).files().keySet())
        .containsExactly("y.md");
  }

  @Test
  void neverTakeEachOthersPlace() {
    assertThatThrownBy(() -> AddedFiles.of(folder, List.of("a/x.md", "b/x.md")))
        .hasMessageContaining("x.md");
  }

  @Test
  void areNeverThoseOfAHome() throws IOException {
    Path home = folder.resolve("a/home");
    Files.createDirectories(home.resolve("originals"));
    Files.writeString(home.resolve("suiren.lock"), "");
    Files.writeString(home.resolve("originals/ab12"), "restricted");
    assertThat(AddedFiles.of(folder, List.of("a")).files().keySet())
        .containsExactly("sub/y.md", "x.md");
    for (String own : List.of("a/home", "a/home/originals", "a/home/originals/ab12")) {
      assertThatThrownBy(() -> AddedFiles.of(folder, List.of(own)))
          .hasMessage(own + " belongs to a home of Suiren's");
    }
  }

  @Test
  void areNoLinks() {
    assertThatThrownBy(() -> AddedFiles.of(folder, List.of("a/link.md")))
        .hasMessageStartingWith("a/link.md is a link");
  }

  @Test
  void areNamedAsTheyWereTypedWhenTheyAreNotThere() {
    String absolute = folder.resolve("no/where.md").toString();
    for (String typed : List.of("no/where.md", "./no/where.md", "../no", absolute)) {
      assertThatThrownBy(() -> AddedFiles.of(folder, List.of("a", typed)))
          .hasMessage("no such file or folder: " + typed);
    }
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
      AddedFiles added = AddedFiles.of(folder, List.of("a"));

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
