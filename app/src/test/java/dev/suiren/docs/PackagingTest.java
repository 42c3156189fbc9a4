package dev.suiren.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is handed out to start the product with.
@Tag("S4")
class PackagingTest {

  /// What `up` prints on stdout is the link that signs the owner in, which no log may hold.
  @Test
  void theServiceUnitKeepsTheLinkOutOfTheJournal() throws IOException {
    Path unit = Path.of("../packaging/suiren.service");
    assertThat(Files.readAllLines(unit))
        .contains("StandardOutput=null")
        .noneMatch(line -> line.matches("(?i).*link.*journalctl.*|.*journalctl.*link.*"));
  }
}
