package dev.suiren.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S4")
class HomeTest {
  @TempDir Path folder;

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void closesItselfAndEveryFolderItHadToMake() throws Exception {
    Home home = new Home(folder.resolve("usual/folders/abc"));

    home.create();

    for (Path made : new Path[] {folder.resolve("usual"), folder.resolve("usual/folders")}) {
      assertThat(permissions(made)).isEqualTo("rwx------");
    }
    assertThat(permissions(home.root())).isEqualTo("rwx------");
    assertThat(permissions(home.keys())).isEqualTo("rwx------");
  }

  @Test
  void closesAHomeThatStoodOpen() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    new Home(open).create();

    assertThat(permissions(open)).isEqualTo("rwx------");
  }

  @Test
  void aDeepHomeHasItsSocketUnderAShortPath() {
    assertThat(new Home(folder).socket()).isEqualTo(folder.resolve("suiren.sock"));
    Home deep = new Home(folder.resolve("deep".repeat(30)));
    assertThat(deep.socket().toString()).hasSizeLessThan(100).contains("suiren-");
  }
}
