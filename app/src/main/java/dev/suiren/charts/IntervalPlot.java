package dev.suiren.charts;

import java.util.List;
import java.util.Optional;

/// One difference on an axis it shares with others: the line of no difference, the line of what is
/// put up with, the interval, and the difference itself.
///
/// @param margin the loss that is put up with, as a negative number; empty where there is none
/// @param range the interval; empty where there is none
public record IntervalPlot(
    Axis axis, double difference, Optional<Double> margin, Optional<Range> range, Shape shape) {
  public static final int WIDTH = 200;
  public static final int HEIGHT = 24;
  private static final double ROOM = 8;
  private static final double HALF = 5;

  public IntervalPlot {
    if (!Double.isFinite(difference)) {
      throw new IllegalArgumentException("a difference of " + difference);
    }
  }

  /// Both ends belong to it.
  public record Range(double low, double high) {
    public Range {
      if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
        throw new IllegalArgumentException("from " + low + " to " + high);
      }
    }
  }

  /// The axis for a column of plots that hold these numbers.
  public static Axis axis(List<Double> differences) {
    return Axis.around(differences, ROOM, WIDTH - ROOM);
  }

  public double middle() {
    return HEIGHT / 2.0;
  }

  public double zero() {
    return axis.at(0);
  }

  public double at() {
    return axis.at(difference);
  }

  /// The corners of the triangle, for shapes that are one.
  public List<Place> corners() {
    double tip = shape == Shape.DOWN ? HALF : -HALF;
    return List.of(
        new Place(at() - HALF, middle() - tip),
        new Place(at() + HALF, middle() - tip),
        new Place(at(), middle() + tip));
  }
}
