package dev.suiren.audit.internal;

import java.util.Arrays;

/// The code points of a stream, whose pieces may cut a character in two. What is not a whole
/// character is kept as it came.
final class StreamText {
  private final int longest;
  private int[] text = new int[256];
  private int size;
  private char half;

  StreamText(int longest) {
    this.longest = longest;
  }

  /// Takes a piece; `false` when the stream has grown too long.
  boolean add(String chunk) {
    for (int i = 0; i < chunk.length(); i++) {
      char c = chunk.charAt(i);
      if (half != 0 && Character.isLowSurrogate(c)) {
        put(Character.toCodePoint(half, c));
        half = 0;
        continue;
      }
      end();
      if (Character.isHighSurrogate(c)) {
        half = c;
      } else {
        put(c);
      }
    }
    return size <= longest;
  }

  /// No other half will come.
  void end() {
    if (half != 0) {
      put(half);
      half = 0;
    }
  }

  private void put(int codePoint) {
    if (size == text.length) {
      text = Arrays.copyOf(text, size * 2);
    }
    text[size++] = codePoint;
  }

  int size() {
    return size;
  }

  int at(int place) {
    return text[place];
  }

  int[] toArray() {
    return Arrays.copyOf(text, size);
  }

  int[] all() {
    return text;
  }

  String from(int place) {
    return new String(text, place, size - place);
  }
}
