package dev.suiren.charts;

/// How the middle of an interval is marked, so that a verdict is seen without color.
public enum Shape {
  /// A triangle that points down.
  DOWN,
  /// A triangle that points up.
  UP,
  /// A full dot.
  FULL,
  /// A ring.
  OPEN
}
