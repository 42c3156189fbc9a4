package dev.suiren.audit.internal;

import dev.suiren.audit.Payload;
import dev.suiren.audit.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A Markdown text read once: what a reader sees of it, where that stands in the source, and the
/// markup that shows it.
///
/// @param visible code points in reading order, an empty line between blocks
/// @param starts for each visible code point its place in the source, in code points; `ends`
///   likewise
/// @param tags which of the visible code points belong to tags of HTML
/// @param targets where its links lead
/// @param lastBlock where the last block at the top begins in the source, in chars
/// @param settledMarkup the markup of the blocks before that one
record Sheet(
    int[] visible,
    int[] starts,
    int[] ends,
    BitSet tags,
    List<Target> targets,
    String markup,
    int lastBlock,
    int settledMarkup) {

  /// @param start of the stretch of source that holds it
  /// @param readings the target as it stands and decoded
  record Target(int start, int end, List<String> readings) {}

  /// What is left to see where tags of HTML are not shown, each character at its visible place.
  Track untagged() {
    Track track = new Track();
    for (int i = tags.nextClearBit(0); i < visible.length; i = tags.nextClearBit(i + 1)) {
      track.feed(visible[i], i, i + 1);
    }
    return track;
  }

  /// What is seen, each character at its place in the source, and loose where the source holds
  /// between two of them what may not be seen.
  ///
  /// @param tagged whether tags of HTML are seen
  Track shown(int[] source, boolean tagged) {
    Track track = new Track();
    int last = 0;
    for (int i = 0; i < visible.length; i++) {
      if (!tagged && tags.get(i)) {
        continue;
      }
      boolean entity = ends[i] > starts[i] + 1 && source[starts[i]] == '&';
      if (entity || hides(source, last, starts[i])) {
        track.loosen();
      }
      track.feed(visible[i], starts[i], ends[i]);
      if (entity) {
        track.loosen();
      }
      last = ends[i];
    }
    return track;
  }

  private static boolean hides(int[] source, int from, int to) {
    for (int place = from; place < to; place++) {
      if (Ahead.differs(source[place])) {
        return true;
      }
    }
    return false;
  }

  /// Whether a reader sees the source as it stands. White space at the end is none of it.
  boolean shows(int[] source) {
    int size = source.length;
    if (size > visible.length || !Arrays.equals(source, 0, size, visible, 0, size)) {
      return false;
    }
    int end = size;
    while (end < visible.length && Fold.space(visible[end])) {
      end++;
    }
    return end == visible.length;
  }

  Hit atSource(Hit hit) {
    return new Hit(starts[hit.start()], endAtSource(hit.start(), hit.end()), hit.rule());
  }

  /// What was found in what is seen, where it stands in the source.
  Findings atSource(Findings seen) {
    List<Span> spans =
        seen.spans().stream()
            .map(
                it ->
                    new Span(
                        starts[it.start()],
                        endAtSource(it.start(), it.end()),
                        it.channel(),
                        it.term(),
                        it.aspect(),
                        it.effect()))
            .toList();
    List<Payload> payloads =
        seen.payloads().stream()
            .map(
                it -> new Payload(starts[it.start()], endAtSource(it.start(), it.end()), it.text()))
            .toList();
    return new Findings(spans, payloads);
  }

  private int endAtSource(int from, int to) {
    return Math.max(starts[from] + 1, ends[to - 1]);
  }
}
