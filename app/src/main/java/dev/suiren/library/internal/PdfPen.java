package dev.suiren.library.internal;

import dev.suiren.library.internal.PdfRules.Rule;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Follows what a page draws beside its text (ISO 32000-1, 8.5), as far as it can be the lines of a
/// table: straight strokes, and boxes so thin that they stand for one.
final class PdfPen {
  /// A page that draws more is a picture.
  private static final int MOST = 6_000;

  private static final float THICKEST = 3;
  private static final float SLANT = 1;
  private static final float SHORTEST = 5;

  private final PDFStreamEngine engine;
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<List<Point2D.Float>> path = new ArrayList<>();
  private int points;

  PdfPen(PDFStreamEngine engine) {
    this.engine = engine;
    on("m", this::move);
    on("l", this::line);
    on("c", numbers -> jump(numbers, 4));
    on("v", numbers -> jump(numbers, 2));
    on("y", numbers -> jump(numbers, 2));
    on("re", this::box);
    on("h", numbers -> close());
    on("n", numbers -> forget());
    for (String verb : List.of("S", "B", "B*")) {
      on(verb, numbers -> stroke());
    }
    for (String verb : List.of("s", "b", "b*")) {
      on(verb, numbers -> closeAndStroke());
    }
    for (String verb : List.of("f", "F", "f*")) {
      on(verb, numbers -> fill());
    }
  }

  private record Stroke(Point2D.Float from, Point2D.Float to) {}

  void begin() {
    strokes.clear();
    forget();
  }

  private void forget() {
    path.clear();
    points = 0;
  }

  private boolean isFull() {
    return points++ >= MOST;
  }

  /// @param direction that text is read in, in degrees; as the PDF library turns its positions
  PdfRules rules(int direction, PDRectangle page) {
    List<Rule> across = new ArrayList<>();
    List<Rule> down = new ArrayList<>();
    for (Stroke stroke : strokes.size() < MOST ? strokes : List.<Stroke>of()) {
      Point2D.Float from = seen(stroke.from(), direction, page);
      Point2D.Float to = seen(stroke.to(), direction, page);
      float width = Math.abs(from.x - to.x);
      float height = Math.abs(from.y - to.y);
      if (height <= SLANT && width >= SHORTEST) {
        across.add(new Rule(from.y, Math.min(from.x, to.x), Math.max(from.x, to.x)));
      } else if (width <= SLANT && height >= SHORTEST) {
        down.add(new Rule(from.x, Math.min(from.y, to.y), Math.max(from.y, to.y)));
      }
    }
    return new PdfRules(across, down);
  }

  private static Point2D.Float seen(Point2D.Float point, int direction, PDRectangle page) {
    float x = point.x - page.getLowerLeftX();
    float y = point.y - page.getLowerLeftY();
    return switch (direction) {
      case 90 -> new Point2D.Float(y, x);
      case 180 -> new Point2D.Float(page.getWidth() - x, y);
      case 270 -> new Point2D.Float(page.getHeight() - y, page.getWidth() - x);
      default -> new Point2D.Float(x, page.getHeight() - y);
    };
  }

  private void on(String name, Consumer<List<Float>> act) {
    engine.addOperator(new Verb(engine, name, act));
  }

  private Point2D.Float at(float x, float y) {
    return engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
  }

  private void move(List<Float> numbers) {
    if (numbers.size() >= 2 && !isFull()) {
      path.add(new ArrayList<>(List.of(at(numbers.get(0), numbers.get(1)))));
    }
  }

  private void line(List<Float> numbers) {
    if (!path.isEmpty() && numbers.size() >= 2 && !isFull()) {
      path.getLast().add(at(numbers.get(0), numbers.get(1)));
    }
  }

  /// A curve is no line of a table; what follows begins at its end.
  private void jump(List<Float> numbers, int from) {
    if (numbers.size() >= from + 2) {
      move(numbers.subList(from, from + 2));
    }
  }

  private void box(List<Float> numbers) {
    if (numbers.size() >= 4 && !isFull()) {
      float x = numbers.get(0);
      float y = numbers.get(1);
      float width = numbers.get(2);
      float height = numbers.get(3);
      path.add(
          new ArrayList<>(
              List.of(
                  at(x, y),
                  at(x + width, y),
                  at(x + width, y + height),
                  at(x, y + height),
                  at(x, y))));
    }
  }

  private void close() {
    if (!path.isEmpty() && !isFull()) {
      path.getLast().add(path.getLast().getFirst());
    }
  }

  private void closeAndStroke() {
    close();
    stroke();
  }

  private void stroke() {
    for (List<Point2D.Float> part : path) {
      if (!asThinBox(part)) {
        for (int i = 1; i < part.size(); i++) {
          add(part.get(i - 1), part.get(i));
        }
      }
    }
    forget();
  }

  private void fill() {
    path.forEach(this::asThinBox);
    forget();
  }

  private boolean asThinBox(List<Point2D.Float> part) {
    double left = part.stream().mapToDouble(point -> point.x).min().orElse(0);
    double right = part.stream().mapToDouble(point -> point.x).max().orElse(0);
    double low = part.stream().mapToDouble(point -> point.y).min().orElse(0);
    double high = part.stream().mapToDouble(point -> point.y).max().orElse(0);
    float x = (float) (left + right) / 2;
    float y = (float) (low + high) / 2;
    if (high - low <= THICKEST && right - left >= SHORTEST) {
      add(new Point2D.Float((float) left, y), new Point2D.Float((float) right, y));
      return true;
    }
    if (right - left <= THICKEST && high - low >= SHORTEST) {
      add(new Point2D.Float(x, (float) low), new Point2D.Float(x, (float) high));
      return true;
    }
    return false;
  }

  private void add(Point2D.Float from, Point2D.Float to) {
    if (strokes.size() < MOST) {
      strokes.add(new Stroke(from, to));
    }
  }

  private static final class Verb extends OperatorProcessor {
    private final String name;
    private final Consumer<List<Float>> act;

    Verb(PDFStreamEngine engine, String name, Consumer<List<Float>> act) {
      super(engine);
      this.name = name;
      this.act = act;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      act.accept(
          operands.stream()
              .filter(COSNumber.class::isInstance)
              .map(operand -> ((COSNumber) operand).floatValue())
              .toList());
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
