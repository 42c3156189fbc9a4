package dev.suiren.comparison;

/// Sums over the items of one function while they are paired.
final class Tally {
  private long items;
  private double a;
  private double b;
  private final Wavering flakyA = new Wavering();
  private final Wavering flakyB = new Wavering();

  /// Items whose repeats differ.
  static final class Wavering {
    private final FirstLines lines = new FirstLines();
    private long items;

    private void add(int line) {
      items++;
      lines.add(line);
    }

    long items() {
      return items;
    }

    /// Where the first of them begin.
    FirstLines lines() {
      return lines;
    }
  }

  void add(PairedItem item) {
    item.flakyA().ifPresent(flakyA::add);
    item.flakyB().ifPresent(flakyB::add);
    if (item.pairs() > 0) {
      items++;
      a += (double) item.a() / item.pairs() / Entry.UNITS;
      b += (double) item.b() / item.pairs() / Entry.UNITS;
    }
  }

  void add(Tally other) {
    items += other.items;
    a += other.a;
    b += other.b;
  }

  long items() {
    return items;
  }

  double meanA() {
    return a / items;
  }

  double meanB() {
    return b / items;
  }

  Wavering flakyA() {
    return flakyA;
  }

  Wavering flakyB() {
    return flakyB;
  }
}
