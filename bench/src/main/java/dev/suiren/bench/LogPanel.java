package dev.suiren.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// One pair of logarithmic axes with lines, as a part of an SVG picture.
///
/// @param title what the vertical axis counts
/// @param left where the panel begins
record LogPanel(String title, int left) {
  private static final int WIDTH = 400;
  private static final int TOP = 40;
  private static final int HEIGHT = 300;

  /// A point with a cost of 0 is not drawn.
  record Point(double size, double cost) {}

  record Line(String name, String color, List<Point> points) {
    Line {
      points = points.stream().filter(point -> point.cost() > 0 && point.size() > 0).toList();
    }
  }

  String draw(List<Line> lines) {
    int lowX = (int) Math.floor(least(lines, Point::size));
    int highX = Math.max(lowX + 1, (int) Math.ceil(most(lines, Point::size)));
    int lowY = (int) Math.floor(least(lines, Point::cost));
    int highY = Math.max(lowY + 1, (int) Math.ceil(most(lines, Point::cost)));
    Axes axes = new Axes(lowX, highX, lowY, highY);
    StringBuilder svg = new StringBuilder(grid(axes));
    int row = 0;
    for (Line line : lines) {
      svg.append(draw(line, axes, row));
      row++;
    }
    return svg.toString();
  }

  private record Axes(int lowX, int highX, int lowY, int highY) {}

  private static double least(List<Line> lines, ToDoubleFunction<Point> value) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(point -> Math.log10(value.applyAsDouble(point)))
        .min()
        .orElse(0);
  }

  private static double most(List<Line> lines, ToDoubleFunction<Point> value) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(point -> Math.log10(value.applyAsDouble(point)))
        .max()
        .orElse(1);
  }

  private double x(Axes axes, double size) {
    return left + WIDTH * (Math.log10(size) - axes.lowX()) / (axes.highX() - axes.lowX());
  }

  private static double y(Axes axes, double cost) {
    double share = (Math.log10(cost) - axes.lowY()) / (axes.highY() - axes.lowY());
    return TOP + HEIGHT * (1 - share);
  }

  private String grid(Axes axes) {
    StringBuilder svg = new StringBuilder();
    svg.append("<text x=\"%d\" y=\"%d\" fill=\"#24292f\">%s</text>\n".formatted(left, 24, title));
    for (int decade = axes.lowX(); decade <= axes.highX(); decade++) {
      double x = x(axes, Math.pow(10, decade));
      svg.append(rule(x, TOP, x, TOP + HEIGHT));
      svg.append(label(x, TOP + HEIGHT + 16, "middle", "%,.0f".formatted(Math.pow(10, decade))));
    }
    for (int decade = axes.lowY(); decade <= axes.highY(); decade++) {
      double y = y(axes, Math.pow(10, decade));
      svg.append(rule(left, y, left + WIDTH, y));
      String word = decade < 0 ? "%." + -decade + "f" : "%,.0f";
      svg.append(label(left - 6, y + 4, "end", word.formatted(Math.pow(10, decade))));
    }
    svg.append(label(left + WIDTH, TOP + HEIGHT + 32, "end", "passages"));
    return svg.toString();
  }

  private static String rule(double x1, double y1, double x2, double y2) {
    return "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#d0d7de\"/>\n"
        .formatted(x1, y1, x2, y2);
  }

  private static String label(double x, double y, String anchor, String text) {
    return "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#57606a\">%s</text>\n"
        .formatted(x, y, anchor, text);
  }

  private String draw(Line line, Axes axes, int row) {
    StringBuilder svg = new StringBuilder();
    StringBuilder points = new StringBuilder();
    for (Point point : line.points()) {
      double x = x(axes, point.size());
      double y = y(axes, point.cost());
      points.append("%.1f,%.1f ".formatted(x, y));
      svg.append(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>\n"
              .formatted(x, y, line.color()));
    }
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
            .formatted(points.toString().strip(), line.color()));
    int legend = TOP + HEIGHT + 50 + row * 16;
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"4\" fill=\"%s\"/>\n"
            .formatted(left, legend - 5, line.color()));
    svg.append(label(left + 18, legend, "start", line.name()));
    return svg.toString();
  }
}
