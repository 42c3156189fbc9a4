package dev.suiren.library.internal;

/// A text addressed by code points, with a mark every so often so that slicing far into a long text
/// stays quick.
final class CodePointText {
  private static final int STEP = 512;

  private final String text;
  private final int[] marks;
  private final int length;

  CodePointText(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    boolean plain = length == text.length();
    this.marks = plain ? new int[0] : new int[length / STEP + 1];
    int at = 0;
    for (int i = 1; i < marks.length; i++) {
      at = text.offsetByCodePoints(at, STEP);
      marks[i] = at;
    }
  }

  int length() {
    return length;
  }

  String slice(int start, int end) {
    return text.substring(offset(start), offset(end));
  }

  private int offset(int codePoints) {
    if (marks.length == 0) {
      return codePoints;
    }
    return text.offsetByCodePoints(marks[codePoints / STEP], codePoints % STEP);
  }
}
