package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfRules.Rule;
import dev.suiren.library.internal.PdfTable.Gap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A table whose cells are drawn: lines across and down that touch one another. Where a line
/// between two cells is missing they are one; what such a cell says holds for all of its rows, and
/// for all of its columns if it is part of the head.
final class PdfGrid {
  private static final int MOST_RULES = 800;
  private static final float SAME = 2.5f;
  private static final float OPEN = 4;

  /// How far above its baseline a word is looked for.
  private static final float RISE = 3;

  private final List<Rule> across;
  private final List<Rule> down;
  private final List<Float> xs;
  private final List<Float> ys;

  private PdfGrid(List<Rule> across, List<Rule> down) {
    this.across = across;
    this.down = down;
    this.xs = places(down, across);
    this.ys = places(across, down);
  }

  static List<PdfGrid> of(PdfRules rules) {
    if (rules.across().size() + rules.down().size() > MOST_RULES) {
      return List.of();
    }
    List<PdfGrid> grids = new ArrayList<>();
    Set<Rule> left = new HashSet<>(rules.down());
    for (Rule first : rules.down()) {
      if (left.contains(first)) {
        Set<Rule> down = new HashSet<>(Set.of(first));
        Set<Rule> across = new HashSet<>();
        while (across.addAll(touching(rules.across(), down))
            | down.addAll(touching(rules.down(), across))) {}
        left.removeAll(down);
        PdfGrid grid = new PdfGrid(List.copyOf(across), List.copyOf(down));
        if (grid.columns() >= 2 && grid.xs.size() * grid.ys.size() <= MOST_RULES * 10) {
          grids.add(grid);
        }
      }
    }
    return grids;
  }

  private static List<Rule> touching(List<Rule> rules, Set<Rule> others) {
    return rules.stream().filter(rule -> others.stream().anyMatch(rule::touches)).toList();
  }

  /// Where lines stand, and where those they cross end without one.
  private static List<Float> places(List<Rule> lines, List<Rule> crossing) {
    TreeSet<Float> all = new TreeSet<>();
    lines.forEach(line -> all.add(line.at()));
    float from = (float) crossing.stream().mapToDouble(Rule::from).min().orElse(0);
    float to = (float) crossing.stream().mapToDouble(Rule::to).max().orElse(0);
    if (!crossing.isEmpty() && (all.isEmpty() || from < all.first() - OPEN)) {
      all.add(from);
    }
    if (!crossing.isEmpty() && to > all.last() + OPEN) {
      all.add(to);
    }
    List<Float> places = new ArrayList<>();
    for (float at : all) {
      if (places.isEmpty() || at - places.getLast() > SAME) {
        places.add(at);
      }
    }
    return List.copyOf(places);
  }

  int columns() {
    return xs.size() - 1;
  }

  int rows() {
    return ys.size() - 1;
  }

  /// The places of the lines between its columns.
  List<Gap> gaps() {
    return xs.subList(1, xs.size() - 1).stream().map(x -> new Gap(x - 1, x + 1)).toList();
  }

  boolean holds(PdfWord word) {
    return column(word) >= 0 && row(word) >= 0;
  }

  private int column(PdfWord word) {
    return place(word.middle(), xs);
  }

  private int row(PdfWord word) {
    return place(word.top() - RISE, ys);
  }

  private static int place(float at, List<Float> places) {
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i - 1) <= at && at < places.get(i)) {
        return i - 1;
      }
    }
    return -1;
  }

  private boolean isOpenToTheLeft(int row, int column) {
    float middle = (ys.get(row) + ys.get(row + 1)) / 2;
    float x = xs.get(column);
    return down.stream().noneMatch(rule -> Math.abs(rule.at() - x) <= SAME && rule.covers(middle));
  }

  private boolean isOpenAbove(int row, int column) {
    float middle = (xs.get(column) + xs.get(column + 1)) / 2;
    float y = ys.get(row);
    return across.stream()
        .noneMatch(rule -> Math.abs(rule.at() - y) <= SAME && rule.covers(middle));
  }

  /// A place in the grid.
  record Cell(int row, int column) {}

  /// The upper left place of the cell that a place belongs to.
  Cell cell(int row, int column) {
    int left = column;
    while (left > 0 && isOpenToTheLeft(row, left)) {
      left--;
    }
    int upper = row;
    while (upper > 0 && isOpenAbove(upper, left)) {
      upper--;
    }
    return new Cell(upper, left);
  }

  /// What stands in each cell; the lines must lie inside.
  Map<Cell, List<PdfWord>> words(List<PdfLaid> lines) {
    Map<Cell, List<PdfWord>> words = new LinkedHashMap<>();
    for (PdfLaid laid : lines) {
      for (PdfWord word : laid.words()) {
        Cell cell = cell(row(word), column(word));
        words.computeIfAbsent(cell, place -> new ArrayList<>()).add(word);
      }
    }
    return words;
  }

  /// The lines that begin in one of its rows.
  List<PdfLaid> lines(int row, List<PdfLaid> lines) {
    return lines.stream().filter(laid -> row(laid.words().getFirst()) == row).toList();
  }
}
