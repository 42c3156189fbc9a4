package dev.suiren.proof.internal;

/// How well disguised characters were put right, position by position.
/* As csc_eval, the usual script for Chinese spelling correction, does it: where text, output and
 * truth are not of one length, line ends, blanks and quotation marks are taken from their ends; the
 * shortest of the three ends the comparison. Where text and truth differ, an output equal to the
 * truth is a hit, any other a miss; where they do not, another output is a false alarm. */
final class Correction {
  private static final String LOOSE = "\n \"'";

  private Correction() {}

  static Confusion of(String text, String output, String truth) {
    int[] from = text.codePoints().toArray();
    int[] to = output.codePoints().toArray();
    int[] right = truth.codePoints().toArray();
    if (from.length != to.length || to.length != right.length) {
      from = bare(text);
      to = bare(output);
      right = bare(truth);
    }
    long hits = 0;
    long misses = 0;
    long alarms = 0;
    int shortest = Math.min(from.length, Math.min(to.length, right.length));
    for (int i = 0; i < shortest; i++) {
      boolean disguised = from[i] != right[i];
      hits += disguised && to[i] == right[i] ? 1 : 0;
      misses += disguised && to[i] != right[i] ? 1 : 0;
      alarms += !disguised && to[i] != right[i] ? 1 : 0;
    }
    return new Confusion(hits, misses, alarms, shortest - hits - misses - alarms);
  }

  private static int[] bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && LOOSE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && LOOSE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end).codePoints().toArray();
  }
}
