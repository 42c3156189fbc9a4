package dev.suiren.audit.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Texts written in characters that nobody sees: tags stand for ASCII one by one, variation
/// selectors for bytes of UTF-8 (VS1 is 0, VS256 is 255).
final class Payload {
  private static final int NONE = -1;
  private static final int TAGS = 0xE0000;
  private static final int TAG_END = 0xE007F;
  private static final int BLACK_FLAG = 0x1F3F4;

  /// A single selector chooses a form of the character before it.
  private static final int FEWEST = 3;

  private Payload() {}

  static List<String> in(int[] text) {
    List<String> found = new ArrayList<>();
    collect(text, Payload::ofTag, found);
    collect(text, Payload::ofSelector, found);
    return found;
  }

  private static void collect(int[] text, IntUnaryOperator meaning, List<String> found) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean flag = false;
    for (int i = 0; i <= text.length; i++) {
      int meant = i == text.length ? NONE : meaning.applyAsInt(text[i]);
      if (meant != NONE) {
        flag |= bytes.size() == 0 && i > 0 && text[i - 1] == BLACK_FLAG;
        bytes.write(meant);
      } else if (bytes.size() > 0) {
        add(bytes.toByteArray(), flag, found);
        bytes.reset();
        flag = false;
      }
    }
  }

  private static void add(byte[] bytes, boolean flag, List<String> found) {
    if (bytes.length < FEWEST || flag && bytes.length < 7) {
      return;
    }
    try {
      found.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      found.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  private static int ofTag(int c) {
    return c >= TAGS + ' ' && c < TAG_END ? c - TAGS : NONE;
  }

  private static int ofSelector(int c) {
    if (c >= 0xFE00 && c <= 0xFE0F) {
      return c - 0xFE00;
    }
    return c >= 0xE0100 && c <= 0xE01EF ? c - 0xE0100 + 16 : NONE;
  }
}
