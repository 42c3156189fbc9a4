package dev.suiren.runs.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the directory at the end of a ZIP says of its entries that `java.util.zip` does not tell.
/// Source: PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16.
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int MOST_BYTES = 8 << 20;
  private static final int KIND = 0xF000;
  private static final Set<Integer> FILES_AND_FOLDERS = Set.of(0, 0x8000, 0x4000);

  private ZipDirectory() {}

  /// @param plain neither a link nor a device
  record Mark(boolean plain, boolean encrypted) {}

  /// In the order of the directory; empty where there is none, or one beyond what is looked at.
  static Optional<List<Mark>> find(Path file, int mostEntries) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      int tailBytes = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
      ByteBuffer tail = read(channel, size - tailBytes, tailBytes);
      for (int at = tailBytes - END_BYTES; at >= 0; at--) {
        if (tail.getInt(at) == END && at + END_BYTES + uint16(tail, at + 20) == tailBytes) {
          int entries = uint16(tail, at + 10);
          long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
          long from = size - tailBytes + at - bytes;
          boolean fine = entries <= mostEntries && bytes <= MOST_BYTES && from >= 0;
          return fine ? marks(read(channel, from, (int) bytes), entries) : Optional.empty();
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<List<Mark>> marks(ByteBuffer directory, int entries) {
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    while (marks.size() < entries) {
      if (at + ENTRY_BYTES > directory.limit() || directory.getInt(at) != ENTRY) {
        return Optional.empty();
      }
      boolean encrypted = (uint16(directory, at + 8) & 1) != 0;
      int kind = directory.getInt(at + 38) >>> 16 & KIND;
      marks.add(new Mark(FILES_AND_FOLDERS.contains(kind), encrypted));
      at +=
          ENTRY_BYTES
              + uint16(directory, at + 28)
              + uint16(directory, at + 30)
              + uint16(directory, at + 32);
    }
    return Optional.of(marks);
  }

  private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }

  private static int uint16(ByteBuffer buffer, int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }
}
