package dev.suiren.comparison;

/// Sums over the items of one function while they are paired.
final class Tally {
  private long items;
  private double a;
  private double b;
  private long flakyA;
  private long flakyB;

  void add(PairedItem item) {
    flakyA += item.flakyA() ? 1 : 0;
    flakyB += item.flakyB() ? 1 : 0;
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

  long flakyA() {
    return flakyA;
  }

  long flakyB() {
    return flakyB;
  }
}
