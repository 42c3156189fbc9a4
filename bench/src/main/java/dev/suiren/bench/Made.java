package dev.suiren.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up scores of 0 and 1 whose true difference is known. Many experiments lie in one pair of
/// recordings, each as a function of its own.
///
/// @param least items of a cluster
/// @param most items of a cluster; each number between is as likely
/// @param a true score of the first system
/// @param b true score of the second
record Made(int clusters, int least, int most, double a, double b) {

  record Recordings(List<Scored> a, List<Scored> b) {
    Recordings() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /// A cluster is as hard as chance has it. Half of its items are as hard as it is, the others by
  /// themselves; half of what is hard for one system is as hard for the other.
  Recordings draw(SplittableRandom random, int experiments) {
    Recordings all = new Recordings();
    for (int experiment = 0; experiment < experiments; experiment++) {
      String function = "f" + experiment;
      for (int cluster = 0; cluster < clusters; cluster++) {
        add(all, random, function, function + "-" + cluster);
      }
    }
    return all;
  }

  private void add(Recordings all, SplittableRandom random, String function, String cluster) {
    int items = random.nextInt(least, most + 1);
    double hardA = random.nextDouble();
    double hardB = random.nextBoolean() ? hardA : random.nextDouble();
    for (int i = 0; i < items; i++) {
      String item = cluster + "-" + i;
      double itemA = random.nextBoolean() ? hardA : random.nextDouble();
      double other = random.nextBoolean() ? itemA : random.nextDouble();
      double itemB = random.nextBoolean() ? hardB : other;
      all.a.add(new Scored(item, function, cluster, 0, itemA < a ? 1 : 0));
      all.b.add(new Scored(item, function, cluster, 0, itemB < b ? 1 : 0));
    }
  }

  double delta() {
    return b - a;
  }

  String words() {
    return "%d clusters of %s, %.0f and %.0f %%"
        .formatted(clusters, least == most ? "" + least : least + " to " + most, 100 * a, 100 * b);
  }
}
