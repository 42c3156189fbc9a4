package dev.suiren.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The table of vectors as the migration makes it.
final class VectorTable {
  private VectorTable() {}

  static String migration() {
    try (InputStream in =
        VectorTable.class.getResourceAsStream("/db/migration/V7__library_vectors.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
