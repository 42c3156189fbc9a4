package dev.suiren.audit.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Variation selectors: one chooses a form of the character before it, a row of them is bytes.
final class Selectors {
  private static final int EMOJI = 0xFE0F;
  private static final int TEXT = 0xFE0E;

  private Selectors() {}

  /// Whether a row may be meant as forms: one of them, or one that was doubled by mistake.
  static boolean form(int[] row) {
    return Arrays.stream(row).distinct().count() == 1;
  }

  /// The text that a row stands for; as it comes, byte by byte, where it is none.
  static String read(int[] row) {
    byte[] bytes = bytes(row);
    return readings(row, bytes)
        .filter(text -> Readable.weight(text) > 0)
        .findFirst()
        .orElseGet(() -> plainly(bytes));
  }

  private static Stream<String> readings(int[] row, byte[] bytes) {
    List<String> ways =
        List.of(
            Bytes.text(bytes, StandardCharsets.UTF_8),
            halves(bytes),
            ZeroWidths.read(row).orElse(""),
            Bytes.text(bytes, StandardCharsets.UTF_16BE),
            Bytes.text(bytes, StandardCharsets.UTF_16LE));
    return ways.stream().filter(text -> !text.isEmpty());
  }

  private static String plainly(byte[] bytes) {
    String text = Bytes.text(bytes, StandardCharsets.UTF_8);
    return text.isEmpty() ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
  }

  static byte[] bytes(int[] row) {
    byte[] bytes = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      bytes[i] = (byte) Carrier.selected(row[i]);
    }
    return bytes;
  }

  /// Of those sixteen that have short numbers, two make a byte.
  private static String halves(byte[] bytes) {
    byte[] whole = new byte[bytes.length / 2];
    for (int i = 0; i < whole.length; i++) {
      if ((bytes[2 * i] & 0xF0) != 0 || (bytes[2 * i + 1] & 0xF0) != 0) {
        return "";
      }
      whole[i] = (byte) (bytes[2 * i] << 4 | bytes[2 * i + 1]);
    }
    return Bytes.text(whole, StandardCharsets.UTF_8);
  }

  /// Whether a selector says, behind a picture, no more than that it is one, or none.
  static boolean picture(int c) {
    return c == EMOJI || c == TEXT;
  }
}
