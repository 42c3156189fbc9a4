package dev.suiren.proof.internal;

/// A piece of a row's text.
///
/// @param document the row's id
/// @param start code points of the row's text, `end` exclusive
record Slice(String document, int start, int end, double score) {

  /// The words there; what lies beyond the text's end is left out.
  String of(String text) {
    int points = text.codePointCount(0, text.length());
    int from = Math.clamp(start, 0, points);
    int to = Math.clamp(end, from, points);
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
