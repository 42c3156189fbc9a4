package dev.suiren.audit.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
  private final BitSet tags = new BitSet();
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

  /// The places of a node's source in chars, line by line, without its first `skippedLines`. Empty
  /// lines, which the parser gives no place, count with their end.
  int[] places(Node node, int skippedLines) {
    List<SourceSpan> spans = node.getSourceSpans();
    IntStream.Builder places = IntStream.builder();
    int first = spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + skippedLines;
    int line = first - 1;
    int end = spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
    for (SourceSpan span : spans) {
      int from = span.getInputIndex();
      if (span.getLineIndex() >= first) {
        emptyLines(end, span.getLineIndex() - line - 1, places);
        end = from + span.getLength();
        IntStream.range(from, lineEnd(end) ? end + 1 : end).forEach(places::add);
        line = span.getLineIndex();
      }
      end = from + span.getLength();
    }
    return places.build().toArray();
  }

  private boolean lineEnd(int place) {
    return place < source.length()
        && (source.charAt(place) == '\n' || source.charAt(place) == '\r');
  }

  private void emptyLines(int from, int count, IntStream.Builder places) {
    int end = from;
    for (int i = 0; i < count; i++) {
      end = Math.max(end, source.indexOf('\n', end + 1));
      places.add(end);
    }
  }

  static String source(Node node, String source) {
    StringBuilder text = new StringBuilder();
    for (SourceSpan span : node.getSourceSpans()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
    return text.toString();
  }

  /// A code span's text with the spaces and line ends, which the parser changes.
  static String insideTicks(Node code, String source) {
    String all = source(code, source);
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
      if (c == ' ' && ofTab(places, place)) {
        put(c, places[place], places[place]);
        i++;
        continue;
      }
      place = meet(literal, i, c, places, place);
      int at = place < places.length ? places[place] : lastPlace;
      int wide = entityLength(literal, i, c, at);
      put(c, at, at + (wide > 0 ? wide : width));
      place += wide > 0 ? wide : width;
      i += width;
    }
  }

  /// The same, of HTML: what is a tag in it is noted.
  void addHtml(String literal, int[] places) {
    int from = size;
    add(literal, places);
    Tag tag = new Tag();
    int begin = from;
    for (int i = from; i < size; i++) {
      begin = text[i] == '<' ? i : begin;
      if (tag.take(new Tag.Piece(text[i], i, i + 1), piece -> {})) {
        tags.set(begin, i + 1);
      }
    }
  }

  /// Whether a space here is of a tab, which the parser turns into spaces where part of it indents.
  private boolean ofTab(int[] places, int place) {
    if (place >= places.length || places[place] >= source.length()) {
      return false;
    }
    int at = places[place];
    return source.charAt(at) == '\t'
        || (at > 0 && source.charAt(at - 1) == '\t' && source.charAt(at) != ' ');
  }

  /// The next place that can have become `c`; where none can, the one after the last.
  private int meet(String literal, int i, int c, int[] places, int from) {
    for (int place = from; place < places.length; place++) {
      int at = places[place];
      if (at < source.length()
          && (source.codePointAt(at) == c
              || ((c == '\n' || c == ' ') && lineEnd(at))
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
    int end = last.getInputIndex() + last.getLength();
    int start = targetStart(node, spans.getFirst().getInputIndex(), end);
    return Optional.of(new Sheet.Target(codePointAt[start], codePointAt[end], readings));
  }

  /// The round bracket after a link's text; the beginning of an address in angle brackets.
  private int targetStart(Node link, int from, int end) {
    Node last = link.getLastChild();
    while (last != null && last.getSourceSpans().isEmpty()) {
      // A line's end has no place of its own.
      last = last.getPrevious();
    }
    int text = from;
    if (last != null && !last.getSourceSpans().isEmpty()) {
      SourceSpan span = last.getSourceSpans().getLast();
      text = span.getInputIndex() + span.getLength();
    }
    int bracket = source.indexOf("](", text);
    boolean inside = bracket >= 0 && bracket < end && source.charAt(from) != '<';
    return inside ? bracket + 1 : from;
  }

  Sheet sheet(List<Sheet.Target> targets, String markup, int lastBlock, int settledMarkup) {
    return new Sheet(
        Arrays.copyOf(text, size),
        Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size),
        tags,
        List.copyOf(targets),
        markup,
        lastBlock,
        settledMarkup);
  }
}
