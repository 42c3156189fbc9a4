package dev.suiren.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a file as bytes, split at newline only, of which none takes more memory than it
/// may. A byte order mark before the first is passed over.
final class LineBytes implements AutoCloseable {
  static final int LONGEST = 1 << 20;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 10];
  private int length;
  private boolean tooLong;
  private int number;

  LineBytes(InputStream in) {
    this.in = in;
  }

  /// Goes to the next line, unless the last was read.
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    if (at == end && !filled()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && (at < end || filled())) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      take(stop);
      ended = stop < end;
      at = ended ? stop + 1 : stop;
    }
    passMark();
    return true;
  }

  /// Counts from 1; 0 before the first.
  int number() {
    return number;
  }

  boolean tooLong() {
    return tooLong;
  }

  boolean blank() {
    if (tooLong) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  private boolean filled() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void take(int stop) {
    int more = stop - at;
    tooLong |= length + more > LONGEST;
    if (!tooLong) {
      if (length + more > line.length) {
        line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
      }
      System.arraycopy(buffer, at, line, length, more);
      length += more;
    }
  }

  private void passMark() {
    if (number == 1 && length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, 3)) {
      length -= MARK.length;
      System.arraycopy(line, MARK.length, line, 0, length);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
