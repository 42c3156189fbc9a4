package dev.suiren.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Numbers as the text that they may stand for.
final class Bytes {
  private static final int BYTE = 1 << 8;
  private static final int UNIT = 1 << 16;

  private Bytes() {}

  /// Of bytes of UTF-8; empty where they are none.
  static String text(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      if (values[i] >= BYTE) {
        return "";
      }
      bytes[i] = (byte) values[i];
    }
    return text(bytes, StandardCharsets.UTF_8);
  }

  /// Of units of UTF-16; empty where they are none.
  static String units(int[] values) {
    StringBuilder text = new StringBuilder(values.length);
    for (int value : values) {
      if (value >= UNIT) {
        return "";
      }
      text.append((char) value);
    }
    return text.toString();
  }

  /// Empty where the bytes are no text in a character set.
  static String text(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
