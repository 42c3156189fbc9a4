package dev.suiren.comparison;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Entries laid aside on disk in heaps by their key, so that each heap fits into memory by itself
/// and holds everything of its keys.
final class Spill implements AutoCloseable {
  /*
   * The first half of a hash join that spills: M. Kitsuregawa, H. Tanaka, T. Moto-oka, Application
   * of Hash to Data Base Machine and Its Architecture, New Generation Computing 1 (1983), 63-74.
   */
  static final int HEAPS = 64;
  private static final int BUFFER = 1 << 15;

  private final Path folder;
  private final DataOutputStream[] heaps = new DataOutputStream[HEAPS];

  Spill() throws IOException {
    this.folder = Files.createTempDirectory("suiren-comparison");
    for (int heap = 0; heap < HEAPS; heap++) {
      heaps[heap] =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(heap)), BUFFER));
    }
  }

  DataOutputStream of(long key) {
    return heaps[(int) (key >>> 58)];
  }

  /// Reads a heap; nothing is added to it any more.
  DataInputStream read(int heap) throws IOException {
    heaps[heap].close();
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file(heap)), BUFFER));
  }

  void drop(int heap) throws IOException {
    Files.delete(file(heap));
  }

  private Path file(int heap) {
    return folder.resolve(Integer.toString(heap));
  }

  @Override
  public void close() throws IOException {
    for (int heap = 0; heap < HEAPS; heap++) {
      heaps[heap].close();
      Files.deleteIfExists(file(heap));
    }
    Files.delete(folder);
  }
}
