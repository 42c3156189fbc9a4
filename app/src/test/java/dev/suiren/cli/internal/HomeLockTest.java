package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir Path folder;

  @Test
  void lastsAsLongAsItIsHeld() throws Exception {
    Home home = new Home(folder);
    try (HomeLock first = HomeLock.tryTake(home).orElseThrow()) {
      assertThat(first.home()).isEqualTo(home);
      assertThat(HomeLock.tryTake(home)).isEmpty();
    }
    try (HomeLock again = HomeLock.tryTake(home).orElseThrow()) {
      assertThat(again.home()).isEqualTo(home);
    }
  }
}
