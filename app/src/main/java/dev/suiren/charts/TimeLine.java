package dev.suiren.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shares over time, each with its interval, joined in the order of their times.
///
/// @param moments ascending in time
public record TimeLine(List<Moment> moments) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 240;
  public static final List<Double> LINES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
  private static final double LEFT = 52;
  private static final double RIGHT = WIDTH - 24;
  private static final double TOP = 14;
  private static final double FOOT = HEIGHT - 34;

  /// Nearer than this two dates would be written over one another.
  private static final double APART = 96;

  private static final Axis SHARES = new Axis(0, 1, FOOT, TOP);

  public TimeLine {
    moments = moments.stream().sorted(Comparator.comparing(Moment::when)).toList();
  }

  /// @param value 0 to 1
  /// @param low lower end of its interval
  /// @param high upper end
  public record Moment(Instant when, double value, double low, double high) {
    public Moment {
      if (!(0 <= low && low <= value && value <= high && high <= 1)) {
        throw new IllegalArgumentException(value + " in " + low + " to " + high);
      }
    }
  }

  public double left() {
    return LEFT;
  }

  public double right() {
    return RIGHT;
  }

  public double foot() {
    return FOOT;
  }

  /// The height at which a share stands.
  public double y(double share) {
    return SHARES.at(share);
  }

  /// By the clock; in the middle where all were at one time.
  public double x(int number) {
    long first = moments.getFirst().when().toEpochMilli();
    long last = moments.getLast().when().toEpochMilli();
    return first == last
        ? Axis.tenth((LEFT + RIGHT) / 2)
        : new Axis(first, last, LEFT + APART / 4, RIGHT - APART / 4)
            .at(moments.get(number).when().toEpochMilli());
  }

  public List<Place> line() {
    return IntStream.range(0, moments.size())
        .mapToObj(number -> new Place(x(number), y(moments.get(number).value())))
        .toList();
  }

  /// The moments whose date is written below: the last, and others as far as there is room.
  public List<Integer> dated() {
    List<Integer> dated = new ArrayList<>();
    for (int number = moments.size() - 1; number >= 0; number--) {
      if (dated.isEmpty() || x(dated.getFirst()) - x(number) >= APART) {
        dated.addFirst(number);
      }
    }
    return dated;
  }
}
