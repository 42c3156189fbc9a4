package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.internal.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;

/*
 * Weight: a Han, kana or hangul character counts 5, any other 1, so that 2,000 is about 400 Han
 * characters or 500 Latin tokens of four letters.
 */
/// Cuts leaves into passages for search: at blocks and, in long blocks, at sentences; never across
/// a heading, a leaf, or the border of a table. Passages do not overlap.
final class Passages {
  private static final int LIMIT = 2_000;
  private static final int HEADER_LIMIT = 500;
  private static final int HEADING_LIMIT = 200;

  private final List<Passage> passages = new ArrayList<>();
  private final List<Heading> path = new ArrayList<>();
  private boolean headingAlone;
  private String header = "";
  private boolean inTable;
  private boolean headerInside;
  private int start = -1;
  private int end;
  private int weight;
  private LeafRow leaf;
  private CodePointText text;

  private Passages(LeafRow first) {
    this.leaf = first;
    this.text = new CodePointText(first.text());
  }

  static List<Passage> of(List<LeafRow> leaves) {
    if (leaves.isEmpty()) {
      return List.of();
    }
    Passages cut = new Passages(leaves.getFirst());
    leaves.forEach(cut::add);
    cut.close();
    cut.keepLonelyHeading();
    return cut.passages;
  }

  private void add(LeafRow next) {
    close();
    if (!next.page().equals(leaf.page())) {
      inTable = false;
    }
    leaf = next;
    text = new CodePointText(next.text());
    for (LeafRow.Block block : next.blocks()) {
      if (block.kind() == Part.Kind.HEADING) {
        close();
        inTable = false;
        if (!path.isEmpty() && block.level() <= path.getLast().level()) {
          keepLonelyHeading();
        }
        open(block);
      } else {
        body(block);
      }
    }
  }

  private void open(LeafRow.Block block) {
    while (!path.isEmpty() && path.getLast().level() >= block.level()) {
      path.removeLast();
    }
    int from = leaf.begins() + block.start();
    int to = leaf.begins() + block.end();
    path.add(new Heading(block.level(), line(block, HEADING_LIMIT), leaf.number(), from, to));
    headingAlone = true;
  }

  /// A heading that nothing follows, such as the title of a slide, is found by its own words.
  private void keepLonelyHeading() {
    if (headingAlone) {
      Heading last = path.getLast();
      List<String> above = path.subList(0, path.size() - 1).stream().map(Heading::text).toList();
      passages.add(new Passage(last.leaf(), above, "", last.start(), last.end()));
    }
    headingAlone = false;
  }

  private void body(LeafRow.Block block) {
    headingAlone = false;
    boolean row = block.kind() == Part.Kind.TABLE_ROW;
    if (row != inTable) {
      close();
      inTable = row;
      headerInside = row && block.level() == 0;
      header = headerInside ? line(block, HEADER_LIMIT) : header;
    }
    String body = text.slice(block.start(), block.end());
    int heavy = weigh(body);
    if (weight + heavy > LIMIT) {
      close();
    }
    if (heavy <= LIMIT) {
      extend(block.start(), block.end(), heavy);
      return;
    }
    for (Piece piece : Pieces.of(body, LIMIT, Passages::weight)) {
      close();
      extend(block.start() + piece.start(), block.start() + piece.end(), LIMIT);
    }
  }

  private void extend(int from, int to, int heavy) {
    if (start < 0) {
      start = from;
    }
    end = to;
    weight += heavy;
  }

  private void close() {
    if (start >= 0) {
      List<String> heading = path.stream().map(Heading::text).toList();
      String repeated = inTable && !headerInside ? header : "";
      passages.add(
          new Passage(
              leaf.number(), heading, repeated, leaf.begins() + start, leaf.begins() + end));
      headerInside = false;
    }
    start = -1;
    weight = 0;
  }

  private String line(LeafRow.Block block, int limit) {
    String line = text.slice(block.start(), block.end()).replaceAll("[\\s&&[^\t]]+", " ").strip();
    int points = line.codePointCount(0, line.length());
    return line.substring(0, line.offsetByCodePoints(0, Math.min(points, limit)));
  }

  private static int weigh(String text) {
    return text.codePoints().map(Passages::weight).sum();
  }

  private static int weight(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 5;
      default -> 1;
    };
  }

  private record Heading(int level, String text, int leaf, int start, int end) {}

  /// @param leaf the number of the leaf it lies in
  /// @param header the table's first row where it is not part of the passage, cells between tabs
  /// @param start code points from the beginning of the extracted text; `end` is exclusive
  record Passage(int leaf, List<String> heading, String header, int start, int end) {
    Passage {
      heading = List.copyOf(heading);
    }
  }
}
