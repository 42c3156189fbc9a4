package dev.suiren.disguise;

import java.util.Arrays;
import java.util.List;

/// What the listed words cost at least where they are cut into words that everybody knows, found
/// out when it is first asked for. Thread-safe: whoever finds it out finds the same.
final class LeastCosts {
  private static final float UNKNOWN = -1;

  private final List<int[]> words;
  private final float[] costs;

  LeastCosts(List<int[]> words) {
    this.words = words;
    this.costs = new float[words.size()];
    Arrays.fill(costs, UNKNOWN);
  }

  float of(int word) {
    float cost = costs[word];
    if (cost == UNKNOWN) {
      cost = Cuts.least(words.get(word));
      costs[word] = cost;
    }
    return cost;
  }
}
