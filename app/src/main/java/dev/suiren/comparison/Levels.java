package dev.suiren.comparison;

/// How strict one look at the records is.
interface Levels {
  /// What the interval that shows a function as kept may leave out, on both sides together.
  double leftOut();

  /// From which value down a test is significant while so many tests are left to Holm.
  double significance(int testsLeft);

  /// A single look.
  ///
  /// @param leftOut 0.05 for an interval of 95 %
  record Once(double leftOut, double alpha) implements Levels {

    @Override
    public double significance(int testsLeft) {
      return alpha / testsLeft;
    }
  }
}
