package dev.suiren.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.ledger.Check;
import dev.suiren.testing.Databases;
import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed anywhere, the chain holds, and what was said to be written is in it.
class KilledLedgerTest {
  private static final int[] KILLS = {1, 7, 40};
  @TempDir Path folder;

  @Test
  void theChainHoldsAfterEachKill() throws Exception {
    long written = 0;
    for (int lines : KILLS) {
      written += kill(lines);
      try (LedgerHome home = new LedgerHome(Databases.SQLITE, folder)) {
        Check check = home.verify();
        assertThat(check).isInstanceOf(Check.Sound.class);
        assertThat(((Check.Sound) check).head().sequence()).isGreaterThan(written);
      }
    }
  }

  private int kill(int lines) throws Exception {
    Process process =
        new ProcessBuilder(WritingProcess.command(folder))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      for (int told = 0; told < lines; ) {
        String line = out.readLine();
        assertThat(line).as("it ended by itself").isNotNull();
        told += line.equals(WritingProcess.WRITTEN) ? 1 : 0;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return lines;
  }
}
