package dev.suiren.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The wrapper in which C2PA keeps a manifest within a text (specification 2.4, A.8): a magic word,
/// a version, a length and the boxes of JUMBF. What is well-formed is provenance, not a hidden
/// message; what can be read in it is looked at all the same.
final class Manifest {
  private static final byte[] MAGIC = "C2PATXT\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BOX = "jumb".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = MAGIC.length + 1 + Integer.BYTES;
  private static final int BOX_HEADER = 8;
  private static final int SHORTEST = 6;

  private Manifest() {}

  /// @param bytes that a row of selectors stands for
  static boolean is(byte[] bytes) {
    if (bytes.length < HEADER + BOX_HEADER || !starts(bytes, 0, MAGIC)) {
      return false;
    }
    ByteBuffer read = ByteBuffer.wrap(bytes, MAGIC.length + 1, bytes.length - MAGIC.length - 1);
    int length = read.getInt();
    int box = read.getInt();
    boolean fits = length >= BOX_HEADER && length <= bytes.length - HEADER;
    return bytes[MAGIC.length] == 1
        && fits
        && box == length
        && starts(bytes, HEADER + Integer.BYTES, BOX)
        && padded(bytes, HEADER + length);
  }

  /// What follows fills the row up and says nothing.
  private static boolean padded(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] bytes, int from, byte[] word) {
    return Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
  }

  /// What of it is text, a line for each piece.
  static String text(byte[] bytes) {
    StringBuilder all = new StringBuilder();
    String whole = new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8);
    StringBuilder piece = new StringBuilder();
    whole
        .codePoints()
        .forEach(
            c -> {
              if (c == '\uFFFD' || Character.isISOControl(c)) {
                end(piece, all);
              } else {
                piece.appendCodePoint(c);
              }
            });
    end(piece, all);
    return all.toString();
  }

  private static void end(StringBuilder piece, StringBuilder all) {
    if (piece.length() >= SHORTEST) {
      all.append(piece).append('\n');
    }
    piece.setLength(0);
  }
}
