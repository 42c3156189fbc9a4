package dev.suiren.audit.internal;

import dev.suiren.audit.Span;
import dev.suiren.audit.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Writes texts in characters that nobody sees, as tools do.
final class HiddenWriting {
  private HiddenWriting() {}

  static String tags(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(0xE0000 + c))
        .collect(Collectors.joining());
  }

  static String selectors(String text) {
    return selectors(text.getBytes(StandardCharsets.UTF_8));
  }

  static String selectors(byte[] bytes) {
    StringBuilder hidden = new StringBuilder();
    for (byte each : bytes) {
      int value = each & 0xFF;
      hidden.appendCodePoint(value < 16 ? 0xFE00 + value : 0xE0100 + value - 16);
    }
    return hidden.toString();
  }

  /// Digits of bytes of UTF-8, each as wide as it has to be.
  static String digits(String text, int width, String alphabet) {
    StringBuilder hidden = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hidden.append(digits(each & 0xFF, width, alphabet));
    }
    return hidden.toString();
  }

  /// Digits of units of UTF-16.
  static String units(String text, int width, String alphabet) {
    return text.chars().mapToObj(c -> digits(c, width, alphabet)).collect(Collectors.joining());
  }

  static String digits(int value, int width, String alphabet) {
    int base = alphabet.length();
    StringBuilder digits = new StringBuilder();
    int rest = value;
    for (int i = 0; i < width; i++) {
      digits.insert(0, alphabet.charAt(rest % base));
      rest /= base;
    }
    return digits.toString();
  }

  /// A wrapped manifest that claims something.
  static String manifest(String claim) {
    byte[] said = claim.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream box = new ByteArrayOutputStream();
    int length = 8 + 16 + said.length;
    box.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    box.writeBytes("jumb".getBytes(StandardCharsets.US_ASCII));
    box.writeBytes(
        ByteBuffer.allocate(16).putLong(0x6A756D6463327061L).putLong(0x00110010800000AAL).array());
    box.writeBytes(said);
    ByteBuffer whole = ByteBuffer.allocate(13 + length);
    whole.put("C2PATXT\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).putInt(length);
    return "\uFEFF" + selectors(whole.put(box.toByteArray()).array());
  }

  /// The same characters, each as an entity.
  static String entities(String text) {
    return text.codePoints().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
  }

  /// Whether a finding is in what was hidden all over a text. That is known at the text's end, when
  /// most of it has been shown; the stream stops there.
  static boolean spread(Verdict whole, Span span) {
    return whole.spans().stream()
        .filter(it -> it.term().equals(Hidden.SPREAD.label()))
        .anyMatch(it -> it.start() == span.start() && it.end() == span.end());
  }
}
