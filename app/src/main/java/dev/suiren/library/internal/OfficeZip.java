package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip an Office file is, read part by part under limits that a bomb breaks: the number of
/// entries, what they unpack to in all, and how far any large one unpacks.
final class OfficeZip implements AutoCloseable {
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_TIMES = 250;
  private static final long ALWAYS_FINE_BYTES = 16L << 20;

  private final ZipFile zip;
  private final long maxUnpackedBytes;
  private long unpacked;

  private OfficeZip(ZipFile zip, long maxUnpackedBytes) {
    this.zip = zip;
    this.maxUnpackedBytes = maxUnpackedBytes;
  }

  static OfficeZip open(Path file, long maxUnpackedBytes) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException broken) {
      throw new ParserRefusal(Failure.DAMAGED, "its zip is broken or cut off");
    }
    if (zip.size() > MOST_ENTRIES) {
      zip.close();
      throw new ParserRefusal(Failure.BOMB, "more than " + MOST_ENTRIES + " parts");
    }
    return new OfficeZip(zip, maxUnpackedBytes);
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /// Opens a part; its name has no leading slash.
  Optional<InputStream> find(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    return entry == null || entry.isDirectory()
        ? Optional.empty()
        : Optional.of(new Guarded(zip.getInputStream(entry), entry.getCompressedSize()));
  }

  InputStream get(String part) throws IOException {
    return find(part)
        .orElseThrow(() -> new ParserRefusal(Failure.DAMAGED, "a part of it is missing"));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// Counts what comes out.
  private final class Guarded extends FilterInputStream {
    private final long packed;
    private long bytes;

    Guarded(InputStream in, long packed) {
      super(in);
      this.packed = Math.max(1, packed);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) throws ParserRefusal {
      bytes += n;
      unpacked += n;
      if (unpacked > maxUnpackedBytes) {
        throw new ParserRefusal(
            Failure.BOMB, "unpacks to more than " + (maxUnpackedBytes >> 20) + " MiB");
      }
      if (bytes > ALWAYS_FINE_BYTES && bytes / packed > MOST_TIMES) {
        throw new ParserRefusal(Failure.BOMB, "unpacks to " + MOST_TIMES + " times its size");
      }
    }
  }
}
