package dev.suiren.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.VectorUtil;

/// Brute force: every vector is looked at, on one thread.
final class Exact {
  private Exact() {}

  /// The cosines of the nearest, highest first.
  static List<Double> nearest(List<StoredIndex.Stored> all, float[] question, int top) {
    PriorityQueue<Double> best = new PriorityQueue<>(top + 1);
    for (StoredIndex.Stored one : all) {
      double cosine = VectorUtil.dotProduct(question, one.vector());
      if (best.size() < top) {
        best.add(cosine);
      } else if (best.element() < cosine) {
        best.remove();
        best.add(cosine);
      }
    }
    List<Double> nearest = new ArrayList<>(best);
    nearest.sort(Comparator.reverseOrder());
    return nearest;
  }

  /// Which share of the nearest was found; of equally near ones it does not matter which.
  static double recall(List<Double> exact, List<Double> found) {
    double least = exact.getLast() - 1e-6;
    long right = found.stream().limit(exact.size()).filter(cosine -> cosine >= least).count();
    return (double) right / exact.size();
  }
}
