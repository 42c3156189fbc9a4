package dev.suiren.comparison;

/// What a loss has to exceed.
///
/// @param margin the loss of score that is put up with, 0 to below 1
/// @param alpha the chance of any false alarm among all rows, above 0 and at most 0.5
public record Bar(double margin, double alpha) {
  /// A loss of five points, a false alarm in twenty comparisons.
  public static final Bar USUAL = new Bar(0.05, 0.05);

  public Bar {
    if (!(margin >= 0 && margin < 1) || !(alpha > 0 && alpha <= 0.5)) {
      throw new IllegalArgumentException("margin " + margin + ", alpha " + alpha);
    }
  }
}
