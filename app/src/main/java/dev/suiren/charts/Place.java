package dev.suiren.charts;

/// A point of a drawing, counted from its upper left corner, to a tenth.
public record Place(double x, double y) {
  public Place {
    x = Axis.tenth(x);
    y = Axis.tenth(y);
  }
}
