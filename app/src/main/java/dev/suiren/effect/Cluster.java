package dev.suiren.effect;

/// What one cluster says of one measure: how many questions in each period, and their sum.
public record Cluster(int before, double beforeSum, int after, double afterSum) {
  static final Cluster NONE = new Cluster(0, 0, 0, 0);

  Cluster and(Occasion.When when, double value) {
    return when == Occasion.When.BEFORE
        ? new Cluster(before + 1, beforeSum + value, after, afterSum)
        : new Cluster(before, beforeSum, after + 1, afterSum + value);
  }
}
