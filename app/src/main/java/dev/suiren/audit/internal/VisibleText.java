package dev.suiren.audit.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// The text a reader will see, as it grows, each character with its place in the source.
///
/// A parser drops, joins and decodes; so each literal is laid along its stretch of source again:
/// equal characters meet, what was dropped is passed over, an entity meets what it stands for.
final class VisibleText {
  private static final int LONGEST_ENTITY = 40;

  private final String source;
  private final int[] codePointAt;
  private int[] text = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;
  private int lastPlace;

  VisibleText(String source) {
    this.source = source;
    this.codePointAt = new int[source.length() + 1];
    int codePoints = 0;
    for (int i = 0; i < source.length(); i++) {
      codePointAt[i] = codePoints;
      boolean first =
          Character.isHighSurrogate(source.charAt(i))
              && i + 1 < source.length()
              && Character.isLowSurrogate(source.charAt(i + 1));
      codePoints += first ? 0 : 1;
    }
    codePointAt[source.length()] = codePoints;
  }

  /// The places of a node's source in chars, line by line, without its first `skippedLines`.
  static int[] places(Node node, int skippedLines) {
    List<SourceSpan> spans = node.getSourceSpans();
    int from = Math.min(skippedLines, spans.size());
    int length = spans.subList(from, spans.size()).stream().mapToInt(s -> s.getLength() + 1).sum();
    int[] places = new int[length];
    int next = 0;
    for (SourceSpan span : spans.subList(from, spans.size())) {
      for (int i = 0; i <= span.getLength(); i++) {
        places[next++] = span.getInputIndex() + i;
      }
    }
    return places;
  }

  static String source(Node node, String source) {
    StringBuilder text = new StringBuilder();
    for (SourceSpan span : node.getSourceSpans()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
    return text.toString();
  }

  /// A code span's text with the spaces at its ends, which the parser takes away.
  static String insideTicks(Node code, String source) {
    String all = source(code, source).replace('\n', ' ').replace('\r', ' ');
    int ticks = 0;
    while (ticks < all.length() / 2 && all.charAt(ticks) == '`') {
      ticks++;
    }
    return all.substring(ticks, all.length() - ticks);
  }

  void add(String literal, int[] places) {
    int place = 0;
    int i = 0;
    while (i < literal.length()) {
      int c = literal.codePointAt(i);
      int width = Character.charCount(c);
      place = meet(literal, i, c, places, place);
      int at = place < places.length ? places[place] : lastPlace;
      int wide = entityLength(literal, i, c, at);
      put(c, at, at + (wide > 0 ? wide : width));
      place += wide > 0 ? wide : width;
      i += width;
    }
  }

  /// The next place that can have become `c`; where none can, the one after the last.
  private int meet(String literal, int i, int c, int[] places, int from) {
    for (int place = from; place < places.length; place++) {
      int at = places[place];
      if (at < source.length()
          && (source.codePointAt(at) == c
              || (c == '\n' && source.charAt(at) == '\r')
              || entityLength(literal, i, c, at) > 0)) {
        return place;
      }
    }
    return from;
  }

  /// The length of the entity at `at`, or 0 where the source stands for itself.
  private int entityLength(String literal, int i, int c, int at) {
    if (at >= source.length() || source.charAt(at) != '&') {
      return 0;
    }
    int end = source.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_ENTITY || !name(at + 1, end)) {
      return 0;
    }
    String entity = source.substring(at, end + 1);
    return c == '&' && literal.startsWith(entity, i) ? 0 : entity.length();
  }

  private boolean name(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Pattern.alphanumeric(source.charAt(i)) && source.charAt(i) != '#') {
        return false;
      }
    }
    return to > from;
  }

  void gap(String gap) {
    gap.codePoints().forEach(c -> put(c, lastPlace, lastPlace));
  }

  void lineEnd(String end) {
    gap(end);
  }

  private void put(int c, int from, int to) {
    if (size == text.length) {
      text = Arrays.copyOf(text, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    lastPlace = Math.min(to, source.length());
    text[size] = c;
    starts[size] = codePointAt[Math.min(from, source.length())];
    ends[size] = codePointAt[lastPlace];
    size++;
  }

  Optional<Sheet.Target> target(Node node, List<String> readings) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (readings.isEmpty() || spans.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan last = spans.getLast();
    int start = codePointAt[spans.getFirst().getInputIndex()];
    int end = codePointAt[last.getInputIndex() + last.getLength()];
    return Optional.of(new Sheet.Target(start, end, readings));
  }

  Sheet sheet(List<Sheet.Target> targets, String markup, int lastBlock, int settledMarkup) {
    return new Sheet(
        Arrays.copyOf(text, size),
        Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size),
        List.copyOf(targets),
        markup,
        lastBlock,
        settledMarkup);
  }
}
